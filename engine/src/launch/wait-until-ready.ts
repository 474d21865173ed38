import { setTimeout as sleep } from 'node:timers/promises';
import type { Say } from './say.ts';

const READY_WITHIN_MS = 60_000;

/** Waits until Postgres, Temporal and a polling worker all answer; says which one does not, and goes on then. A stop ends it. */
export async function waitUntilReady(baseUrl: string, say: Say, stopping: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  let answer = 'no answer';
  while (Date.now() < deadline && !stopping.aborted) {
    try {
      const response = await fetch(`${baseUrl}/readyz`, {
        signal: AbortSignal.any([stopping, AbortSignal.timeout(5000)]),
      });
      if (response.ok) return;
      answer = `${response.status} ${(await response.text()).slice(0, 300)}`;
    } catch (error) {
      answer = error instanceof Error ? error.message : String(error);
    }
    await sleep(100, undefined, { signal: stopping }).catch(() => {});
  }
  if (!stopping.aborted) say(`Not everything is ready yet: ${answer}`);
}
