import type { Sql } from '../db/database.ts';

/** Rings when a message was queued. A ring while nobody waits is kept for the next who does. One hears it: each has a bell. */
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

/** For all messages of a channel, and for those of journeys that have few. */
export interface Bells {
  readonly all: Bell;
  readonly few: Bell;
}

export const newBells = (): Bells => ({ all: new Bell(), few: new Bell() });

function ring({ all, few }: Bells): void {
  all.ring();
  few.ring();
}

/** The bells of a channel, rung by the notice that whoever queues a message gives at commit. */
export async function listenForMessages(sql: Sql): Promise<(channel: string) => Bells> {
  const known = new Map<string, Bells>();
  const bellsOf = (channel: string): Bells => {
    const bells = known.get(channel) ?? newBells();
    known.set(channel, bells);
    return bells;
  };
  await sql.listen(
    'message_queued',
    (channel) => ring(bellsOf(channel)),
    // Also after a lost connection: what was said meanwhile was not heard.
    () => {
      for (const bells of known.values()) ring(bells);
    },
  );
  return bellsOf;
}
