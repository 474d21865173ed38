import { setTimeout as sleep } from 'node:timers/promises';

/** As a person does: a part may be down at this moment. */
export async function again<T>(ask: () => Promise<T>): Promise<T> {
  for (const deadline = Date.now() + 120_000; ; await sleep(300)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

/** Asks until it is so. Answers whether it became so in time. */
export async function until(isSo: () => Promise<boolean>, withinMs: number, everyMs = 200): Promise<boolean> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(everyMs))
    if (await isSo().catch(() => false)) return true;
  return false;
}
