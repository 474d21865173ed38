const firstMs = 500;
const longestMs = 30_000;

/** Keeps an account from calling a provider that is not there: every failure in a row doubles the wait. */
export class Circuit {
  #failures = 0;
  #openUntil = 0;
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Milliseconds until the provider may be tried again. */
  get waitMs(): number {
    return Math.max(0, this.#openUntil - this.#now());
  }

  failed(): void {
    if (this.waitMs > 0) return; // messages in flight together fail together: one failure
    this.#openUntil = this.#now() + Math.min(longestMs, firstMs * 2 ** this.#failures);
    this.#failures += 1;
  }

  worked(): void {
    this.#failures = 0;
    this.#openUntil = 0;
  }
}
