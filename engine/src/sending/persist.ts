import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats what may fail while the database restarts: an answer that only this process knows must not be lost. */
export async function persist<T>(work: () => Promise<T>, tries = 30, waitMs = 500): Promise<T> {
  for (let left = tries; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (left <= 1) throw error;
      await sleep(waitMs);
    }
  }
}
