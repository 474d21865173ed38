import { Worker } from 'node:worker_threads';

/** A bundle as text, or the file to start from where there is none. */
export type ThreadCode = { readonly bundle: string } | { readonly file: string };

/** A chunk or two and the figures fit many times over; a leak must not take the API along. */
const mostMegabytes = 1_024;
/** What one customer leaves is dead with the next: with room for a few hundred, hardly any of it is ever copied. */
const youngMegabytes = 96;

/** Starts a thread. Flags of this process are not the thread's: without a bundle it learns TypeScript by itself. */
export function openThread(code: ThreadCode, task: object): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: youngMegabytes };
  const options = { workerData: task, execArgv: [], resourceLimits };
  return 'bundle' in code ? new Worker(code.bundle, { ...options, eval: true }) : new Worker(code.file, options);
}
