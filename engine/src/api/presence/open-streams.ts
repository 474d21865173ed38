/** Streams that are open here, by whose they are: whoever connects anew may have two until the line before is known to be dead. */
export class OpenStreams {
  readonly #of = new Map<string, Set<object>>();

  /** Answers how to close it, which answers whether it was the last. */
  open(whose: string): () => boolean {
    const all = this.#of.get(whose) ?? new Set();
    this.#of.set(whose, all);
    const stream = {};
    all.add(stream);
    return () => {
      const wasLast = all.delete(stream) && all.size === 0;
      if (wasLast) this.#of.delete(whose);
      return wasLast;
    };
  }
}
