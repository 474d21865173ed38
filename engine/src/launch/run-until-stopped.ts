import { endJobs } from './process/job.ts';
import type { Say } from './say.ts';
import { stopAsked } from './stop-asked.ts';
import { Stops } from './stops.ts';

export interface Started {
  /** Resolves with the reason when something that must run cannot be kept running. */
  gaveUp: Promise<string>;
}

/** Runs until it is asked to stop, or fails; then stops everything. Answers the exit code. */
export async function runUntilStopped(start: (stops: Stops) => Promise<Started>, say: Say): Promise<number> {
  // A reader of our output that went away must not keep us from stopping the servers.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  const stops = new Stops();
  const asked = stopAsked().then((by) => ({ by }));
  const starting = start(stops);
  const failed = starting.then(
    ({ gaveUp }) => gaveUp.then((reason) => ({ failure: new Error(reason) })),
    (error: unknown) => ({ failure: error }),
  );
  const end = await Promise.race([asked, failed]);
  if ('failure' in end) process.stderr.write(`${describe(end.failure)}\n`);
  const quiet = stops.nothingRuns;
  if (!quiet) say(`Stopping${'by' in end ? ` (${end.by})` : ''}`);
  stops.begin();
  endJobs();
  await starting.catch(() => {});
  await stops.run();
  if (!quiet) say('Stopped');
  return 'failure' in end ? 1 : 0;
}

/** Our own errors are written for the reader and need no stack; others do. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isOurs = error.constructor === Error || error.name === 'EnvError';
  return isOurs ? error.message : (error.stack ?? error.message);
}
