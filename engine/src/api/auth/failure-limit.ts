import { ApiError } from '../http/api-error.ts';

const windowMs = 60_000;
/** Whoever has many addresses, or many keys, fills no memory. */
const mostRemembered = 10_000;

/** Slows down who guesses: after so many wrong ones within a minute, they have to wait. */
export class FailureLimit {
  readonly #most: number;
  readonly #failures = new Map<string, { count: number; until: number }>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Each counts while it is looked at, so that many at once are no more than one after the other. Null: it was wrong. */
  async attempt<T>(who: string, look: () => Promise<T | null>, now = Date.now()): Promise<T | null> {
    const seen = this.#seen(who, now);
    if (seen.count >= this.#most) {
      const seconds = Math.ceil((seen.until - now) / 1_000);
      throw new ApiError('rate_limited', [], { 'Retry-After': `${seconds}` });
    }
    seen.count += 1;
    let wrong = false;
    try {
      const found = await look();
      wrong = found === null;
      return found;
    } finally {
      if (!wrong) seen.count -= 1;
    }
  }

  /** Was anything wrong within the minute? */
  knows(who: string, now = Date.now()): boolean {
    const seen = this.#failures.get(who);
    return seen !== undefined && seen.until > now && seen.count > 0;
  }

  #seen(who: string, now: number) {
    const seen = this.#failures.get(who);
    if (seen && seen.until > now) return seen;
    if (this.#failures.size >= mostRemembered) this.#makeRoom(now);
    const fresh = { count: 0, until: now + windowMs };
    // Last in the map's order, too: the first ones end first.
    this.#failures.delete(who);
    this.#failures.set(who, fresh);
    return fresh;
  }

  #makeRoom(now: number): void {
    for (const [who, { until }] of this.#failures) {
      if (until > now && this.#failures.size < mostRemembered) return;
      this.#failures.delete(who);
    }
  }
}
