import { ApiError } from '../http/api-error.ts';

const most = 30;
const windowMs = 60_000;

/** Slows down who guesses keys: after 30 wrong ones within a minute, an address has to wait. */
export class FailureLimit {
  readonly #failures = new Map<string, { count: number; until: number }>();

  check(address: string, now = Date.now()): void {
    const seen = this.#failures.get(address);
    if (!seen || seen.until <= now || seen.count < most) return;
    throw new ApiError('rate_limited', [], { 'Retry-After': String(Math.ceil((seen.until - now) / 1_000)) });
  }

  failed(address: string, now = Date.now()): void {
    for (const [other, { until }] of this.#failures) if (until <= now) this.#failures.delete(other);
    const seen = this.#failures.get(address);
    if (seen) seen.count += 1;
    else this.#failures.set(address, { count: 1, until: now + windowMs });
  }
}
