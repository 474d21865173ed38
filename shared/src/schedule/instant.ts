/** Milliseconds since 1970-01-01T00:00:00Z. Everything inside the product counts in these; ISO 8601 stands at the doors. */
export type Instant = number;

/**
 * A place in the order of facts: the event's instant, then its order of receipt.
 * Time that moves a run stands after every fact of its instant, an entry by hand before them.
 */
export interface Point {
  readonly at: Instant;
  readonly seq: number;
}

/** Facts come before time: a wait that begins here does not hear what was received for this very instant. */
export const afterFactsOf = (at: Instant): Point => ({ at, seq: Number.MAX_SAFE_INTEGER });

/** An entry by hand stands before the facts of its instant, so that it hears them. */
export const beforeFactsOf = (at: Instant): Point => ({ at, seq: 0 });

export const isAfter = (a: Point, b: Point): boolean => a.at > b.at || (a.at === b.at && a.seq > b.seq);

export const toIso = (at: Instant): string => new Date(at).toISOString();
