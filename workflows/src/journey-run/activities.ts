/** When a convoy has to be looked at again; or a call that one of its runs waits for. */
export type Next =
  | { readonly kind: 'ended' }
  | { readonly kind: 'wait'; readonly waitMs: number }
  /** `waitMs`: when to look again though the call goes on, null for never. Releases that recorded none waited for the call alone. */
  | { readonly kind: 'call'; readonly callId: string; readonly waitMs?: number | null };

export interface JourneyActivities {
  /** Moves the members that are due by the database's clock, and answers when to look again. Moves nobody twice. */
  advanceConvoy(input: { convoyId: string }): Promise<Next>;
}

export interface CallActivities {
  /** Calls another system; the result, or the final failure, is a row. Throws what is to be tried again. */
  callOut(input: { callId: string }): Promise<void>;
}
