/** Names of what facts and settings know by id only; undefined: nobody has one. */
export interface Names {
  /** Empty: what is said does without its name. */
  readonly segment?: (id: string) => string | undefined;
  readonly journey?: (id: string) => string | undefined;
  /** A step by what it does, as the canvas calls it. */
  readonly step?: (id: string) => string | undefined;
  /**
   * Who goes a way of the step itself, in words, where what was recorded of it is no name that anybody gave; `at`: how many
   * others were asked before.
   */
  readonly way?: (recorded: string, at: number) => string | undefined;
  /** When it is read: days of that year go without it. */
  readonly now?: () => number;
  /** Of the workspace, by whose clocks days begin; its usual one where nobody says. */
  readonly zone?: string;
}
