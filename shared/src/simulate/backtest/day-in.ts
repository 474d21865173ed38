import type { Instant } from '../../schedule/instant.ts';
import { dateAt } from '../../schedule/local-date.ts';

/** No zone's clock is set by less than a quarter of an hour. */
const quarterMs = 900_000;

/** The calendar day of an instant in a zone, `2026-11-22`: the same quarter of an hour is asked for once. */
export function dayIn(zone: string): (at: Instant) => string {
  const known = new Map<number, string>();
  return (at) => {
    const quarter = Math.floor(at / quarterMs);
    const day = known.get(quarter) ?? written(dateAt(at, zone));
    known.set(quarter, day);
    return day;
  };
}

const written = ({ year, month, day }: ReturnType<typeof dateAt>): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The days from one instant until just before another, the first and the last perhaps in part. */
export function daysBetween(from: Instant, to: Instant, zone: string): string[] {
  const dayOf = dayIn(zone);
  const days = new Set<string>();
  for (let at = from; at < to; at += 3_600_000) days.add(dayOf(at));
  if (to > from) days.add(dayOf(to - 1));
  return [...days];
}
