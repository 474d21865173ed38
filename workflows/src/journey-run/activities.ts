/** When a convoy has to be looked at again. */
export type Next = { readonly kind: 'ended' } | { readonly kind: 'wait'; readonly waitMs: number };

export interface JourneyActivities {
  /** Moves the members that are due by the database's clock, and answers when to look again. Moves nobody twice. */
  advanceConvoy(input: { convoyId: string }): Promise<Next>;
}
