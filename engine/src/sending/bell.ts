import type { Sql } from '../db/database.ts';

/** Rings when a message was queued. A ring while nobody waits is kept for the next who does. */
export class Bell {
  #rung = false;
  #wake: (() => void) | null = null;

  ring(): void {
    this.#rung = true;
    this.#wake?.();
  }

  /** Until it rings, so many milliseconds have passed, or `signal` aborts. */
  async wait(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (!this.#rung && !signal.aborted) await this.#ringOr(milliseconds, signal);
    this.#rung = false;
  }

  #ringOr(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener('abort', done);
      this.#wake = done;
    });
  }
}

/** One bell a channel, rung by the notice that whoever queues a message gives at commit. */
export async function bells(sql: Sql): Promise<(channel: string) => Bell> {
  const known = new Map<string, Bell>();
  const bellOf = (channel: string): Bell => {
    const bell = known.get(channel) ?? new Bell();
    known.set(channel, bell);
    return bell;
  };
  await sql.listen(
    'message_queued',
    (channel) => bellOf(channel).ring(),
    // Also after a lost connection: what was said meanwhile was not heard.
    () => {
      for (const bell of known.values()) bell.ring();
    },
  );
  return bellOf;
}
