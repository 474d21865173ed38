import { weekdays } from './weekday.ts';

const minute = 60_000;
const formatters = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show, as if it were UTC: read from `Intl`, which knows nothing of how we compute. */
export function wallClock(at: number, zone: string): number {
  const formatter =
    formatters.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formatters.set(zone, formatter);
  return Date.parse(`${formatter.format(at).replace(' ', 'T')}Z`);
}

/** The minutes after `at`, one by one, each with what the clocks show. */
export function* minutesAfter(at: number, zone: string): Generator<{ at: number; wall: number }> {
  for (let next = Math.floor(at / minute) * minute + minute; ; next += minute)
    yield { at: next, wall: wallClock(next, zone) };
}

export const weekdayOn = (wall: number) => weekdays[(new Date(wall).getUTCDay() + 6) % 7] ?? 'mon';

export const clockOn = (wall: number): string => new Date(wall).toISOString().slice(11, 16);
