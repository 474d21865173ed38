interface Watch<T> {
  readonly listeners: Set<(told: T) => void>;
  /** What the listeners were told last. */
  last: { readonly text: string; readonly told: T } | null;
}

/**
 * Watches what somebody looks at of journeys: one question a second for each, however many look, and none when nobody
 * does. A slow question is asked less often.
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
  listen(journeyId: string, listener: (told: T) => void): () => void {
    let watch = this.#watches.get(journeyId);
    if (watch?.last) listener(watch.last.told);
    if (!watch) {
      watch = { listeners: new Set(), last: null };
      this.#watches.set(journeyId, watch);
      void this.#look(journeyId, watch);
    }
    watch.listeners.add(listener);
    const { listeners } = watch;
    return () => void listeners.delete(listener);
  }

  async #look(journeyId: string, watch: Watch<T>): Promise<void> {
    const began = performance.now();
    try {
      const told = await this.#read(journeyId);
      const text = JSON.stringify(told);
      const changed = text !== watch.last?.text;
      watch.last = { text, told };
      if (changed) for (const listener of watch.listeners) listener(told);
    } catch {
      // Postgres is away for a moment: the next look tells what was missed.
    }
    const pause = Math.max(this.#everyMs, 5 * (performance.now() - began));
    setTimeout(() => {
      if (watch.listeners.size > 0) void this.#look(journeyId, watch);
      else this.#watches.delete(journeyId);
    }, pause).unref();
  }
}
