import { setTimeout as sleep } from 'node:timers/promises';
import { backoffMs, HEALTHY_MS } from './backoff.ts';

/** Something started that ends by itself or is stopped. */
export interface Running {
  pid: number;
  /** Resolves with how it ended ("exit code 1", "signal SIGKILL"). */
  exited: Promise<string>;
  stop: () => Promise<void>;
}

export interface Kept<T extends Running> {
  /** The running one; during a restart, the one that died. */
  current: () => T;
  /** Resolves with the reason when it could not be started `maxFailures` times in a row. */
  gaveUp: Promise<string>;
  stop: () => Promise<void>;
}

export interface KeepRunningOptions<T extends Running> {
  name: string;
  start: () => Promise<T>;
  say: (line: string) => void;
  maxFailures?: number;
}

/** Starts it, and starts it again whenever it dies, until stopped. A failing first start is the caller's error. */
export async function keepRunning<T extends Running>(options: KeepRunningOptions<T>): Promise<Kept<T>> {
  const { name, start, say, maxFailures = Number.POSITIVE_INFINITY } = options;
  const stopping = new AbortController();
  let latest = start();
  let current = await latest;
  let startedAt = Date.now();

  async function watch(): Promise<string> {
    let failures = 0;
    let ending = await current.exited;
    while (!stopping.signal.aborted) {
      if (Date.now() - startedAt > HEALTHY_MS) failures = 0;
      if (failures >= maxFailures) return `${name} does not stay up: ${ending}`;
      const wait = backoffMs(failures++);
      say(`${name} ended (${ending}); starting it again in ${wait} ms`);
      await sleep(wait, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) break;
      startedAt = Date.now();
      latest = start();
      try {
        current = await latest;
        if (!stopping.signal.aborted) say(`${name} is up again`);
        ending = await current.exited;
      } catch (error) {
        ending = error instanceof Error ? error.message : String(error);
      }
    }
    return new Promise<string>(() => {});
  }

  return {
    current: () => current,
    gaveUp: watch(),
    async stop() {
      stopping.abort();
      // A start under way is waited for, so that nothing comes up after the stop.
      const last = await latest.catch(() => undefined);
      await last?.stop();
    },
  };
}
