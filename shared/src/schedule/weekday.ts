import { z } from 'zod';
import type { LocalDate } from './local-date.ts';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** May be empty while somebody is still choosing: a problem, and nothing malformed. */
export const weekdaysSchema = z.array(z.enum(weekdays)).max(7);

export function weekdayOf({ year, month, day }: LocalDate): Weekday {
  const fromSunday = new Date(Date.UTC(year, month - 1, day)).getUTCDay();
  return weekdays[(fromSunday + 6) % 7] ?? 'mon'; // a remainder of seven is always one of the seven
}
