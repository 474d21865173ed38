/** The way of one run over the drawing. */
export interface Marks {
  /** Node -> when the run came to it, in order of visits (ISO). */
  readonly times: Readonly<Record<string, readonly string[]>>;
  /** `from/output` of the edges it took. */
  readonly edges: ReadonlySet<string>;
  /** Where it stands now. */
  readonly waitsAt: string | null;
  /** Where the player stands on it; absent while the whole way is looked at. */
  readonly now?: {
    readonly nodeId: string;
    readonly edge: string | null;
    /** Why it went on as it did. */
    readonly words: string;
  };
}
