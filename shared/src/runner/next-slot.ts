import type { Instant } from '../schedule/instant.ts';

/** What a queue's next slot depends on: the latest slot given, and the one `limit` slots before the next. */
export interface SlotsBefore {
  readonly last: Instant | null;
  readonly limitBefore: Instant | null;
}

/**
 * The first instant at which one more may pass, nobody overtaking: in any stretch of `perMs` at most `limit` do, because
 * each passes at least that long after the one `limit` places before.
 */
export function nextSlot({ last, limitBefore }: SlotsBefore, now: Instant, perMs: number): Instant {
  return Math.max(now, last ?? now, limitBefore === null ? now : limitBefore + perMs);
}
