import { type PartName, startPart } from './part.ts';
import { keepRunning } from './process/keep-running.ts';
import type { Say } from './say.ts';
import type { Stops } from './stops.ts';

/** The API or the worker, started again whenever it dies. */
export async function keptPart(name: PartName, environment: NodeJS.ProcessEnv, stops: Stops, say: Say): Promise<void> {
  await stops.add(
    'parts',
    keepRunning({ name: `The ${name} process`, start: () => startPart(name, environment, stops.signal), say }),
  );
}
