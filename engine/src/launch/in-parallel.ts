import { endJobs } from './process/job.ts';

/** Runs steps side by side. When one fails, ends the jobs of the others and waits for them, then throws its error. */
export async function inParallel<A, B, C, D>(
  steps: readonly [Promise<A>, Promise<B>, Promise<C>, Promise<D>],
): Promise<[A, B, C, D]> {
  try {
    return await Promise.all(steps);
  } catch (error) {
    endJobs();
    await Promise.allSettled(steps);
    throw error;
  }
}
