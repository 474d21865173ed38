type Listener<T> = (told: T) => void;

interface Watch<T> {
  readonly listeners: Set<Listener<T>>;
  /** Of these, who has heard nothing yet. */
  readonly newcomers: Set<Listener<T>>;
  /** What the listeners were told last. */
  last: string | null;
  state: 'resting' | 'due' | 'looking';
  /** Somebody came while it looked: what it finds may be older than they are. */
  again: boolean;
  timer?: ReturnType<typeof setTimeout>;
}

/**
 * Watches what somebody looks at of journeys: one question a second for each, however many look, and none when nobody
 * does. A slow question is asked less often. Those who come while others look are told how it stands then, not how it
 * stood a second ago: a page that is loaded anew would take what it was before for somebody else.
 */
export class Live<T> {
  readonly #read: (journeyId: string) => Promise<T>;
  readonly #everyMs: number;
  readonly #watches = new Map<string, Watch<T>>();

  constructor(read: (journeyId: string) => Promise<T>, everyMs = 1_000) {
    this.#read = read;
    this.#everyMs = everyMs;
  }

  /** Tells how it stands at once, then whenever that changes. Answers how to stop listening. */
  listen(journeyId: string, listener: Listener<T>): () => void {
    const watch = this.#watches.get(journeyId) ?? {
      listeners: new Set(),
      newcomers: new Set(),
      last: null,
      state: 'resting',
      again: false,
    };
    this.#watches.set(journeyId, watch);
    watch.listeners.add(listener);
    watch.newcomers.add(listener);
    if (watch.state === 'looking') watch.again = true;
    else this.#lookNow(journeyId, watch);
    return () => {
      watch.listeners.delete(listener);
      watch.newcomers.delete(listener);
    };
  }

  /** Once for all who come in one turn. */
  #lookNow(journeyId: string, watch: Watch<T>): void {
    if (watch.state === 'due') return;
    clearTimeout(watch.timer);
    watch.state = 'due';
    queueMicrotask(() => void this.#look(journeyId, watch));
  }

  async #look(journeyId: string, watch: Watch<T>): Promise<void> {
    watch.state = 'looking';
    watch.again = false;
    const here = new Set(watch.listeners);
    const began = performance.now();
    try {
      const told = await this.#read(journeyId);
      const text = JSON.stringify(told);
      const changed = text !== watch.last;
      watch.last = text;
      for (const listener of here) {
        if (!watch.listeners.has(listener)) continue;
        const isNew = watch.newcomers.delete(listener);
        if (changed || isNew) listener(told);
      }
    } catch {
      // Postgres is away for a moment: the next look tells what was missed.
    }
    watch.state = 'resting';
    if (watch.again) return this.#lookNow(journeyId, watch);
    const pause = Math.max(this.#everyMs, 5 * (performance.now() - began));
    watch.timer = setTimeout(() => {
      if (watch.listeners.size > 0) this.#lookNow(journeyId, watch);
      else this.#watches.delete(journeyId);
    }, pause);
    watch.timer.unref();
  }
}
