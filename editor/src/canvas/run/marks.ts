/** The way of one run over the drawing. */
export interface Marks {
  /** Node -> when the run came to it, in order of visits (ISO). */
  readonly times: Readonly<Record<string, readonly string[]>>;
  /** `from/output` of the edges it took. */
  readonly edges: ReadonlySet<string>;
  /** Where it stands now. */
  readonly waitsAt: string | null;
}
