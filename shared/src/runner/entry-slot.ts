import type { Instant } from '../schedule/instant.ts';
import type { Answer, Question } from './question.ts';

/** How many have entered a journey under its cap. */
export interface EntryCount {
  readonly total: number;
  /** An hour begins with the first entry in it; null: with the next one. */
  readonly hourFrom: Instant | null;
  readonly inHour: number;
}

export const noEntries: EntryCount = { total: 0, hourFrom: null, inHour: 0 };

const hourMs = 3_600_000;

/** Takes a place if there is one: the same arithmetic for the database's count and a rehearsal's. */
export function takePlace(
  count: EntryCount,
  { total, perHour, now }: Pick<Question<'entry_slot'>, 'total' | 'perHour' | 'now'>,
): { answer: Answer<'entry_slot'>; count: EntryCount } {
  const over = count.hourFrom === null || now >= count.hourFrom + hourMs;
  const { hourFrom, inHour } = over ? { hourFrom: now, inHour: 0 } : count;
  if (total !== null && count.total >= total) return { answer: 'total', count };
  if (perHour !== null && inHour >= perHour) return { answer: 'hour', count };
  return { answer: 'taken', count: { total: count.total + 1, hourFrom, inHour: inHour + 1 } };
}
