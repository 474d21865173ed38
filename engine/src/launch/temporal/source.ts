/** One way to come by the `temporal` executable. */
export interface TemporalSource {
  /** As it stands in a progress line: "the official download". */
  name: string;
  /** Looks only at this machine: its failure is worth a line only when a source that costs time must follow. */
  local?: true;
  /** Answers the path of an executable that runs here; throws with one line that says why not. */
  find: (context: SourceContext) => Promise<string>;
}

export interface SourceContext {
  /** Where executables are kept between starts, each in a folder of its own: `temporal-<version>/temporal`. */
  toolsDir: string;
  say: (line: string) => void;
}
