/** One page of a list, and where the next begins. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}
