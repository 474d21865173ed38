import type { StatsAnswer } from '@olle/shared/api/stats';

type Listener = (stats: StatsAnswer) => void;

interface Watch {
  readonly listeners: Set<Listener>;
  /** What the listeners were told last. */
  last: { readonly text: string; readonly stats: StatsAnswer } | null;
}

/**
 * Watches the numbers of journeys that somebody looks at: one question a second for each, however many look, and none
 * when nobody does. A slow question is asked less often.
 */
export class LiveStats {
  readonly #read: (journeyId: string) => Promise<StatsAnswer>;
  readonly #everyMs: number;
  readonly #watches = new Map<string, Watch>();

  constructor(read: (journeyId: string) => Promise<StatsAnswer>, everyMs = 1_000) {
    this.#read = read;
    this.#everyMs = everyMs;
  }

  /** Tells the numbers at once, then whenever they change. Answers how to stop listening. */
  listen(journeyId: string, listener: Listener): () => void {
    let watch = this.#watches.get(journeyId);
    if (watch?.last) listener(watch.last.stats);
    if (!watch) {
      watch = { listeners: new Set(), last: null };
      this.#watches.set(journeyId, watch);
      void this.#look(journeyId, watch);
    }
    watch.listeners.add(listener);
    const { listeners } = watch;
    return () => void listeners.delete(listener);
  }

  async #look(journeyId: string, watch: Watch): Promise<void> {
    const began = performance.now();
    try {
      const stats = await this.#read(journeyId);
      const text = JSON.stringify(stats);
      const changed = text !== watch.last?.text;
      watch.last = { text, stats };
      if (changed) for (const listener of watch.listeners) listener(stats);
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
