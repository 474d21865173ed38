import { Temporal } from 'temporal-polyfill';
import { dateMoment } from './date-moment.ts';
import type { Instant } from './instant.ts';
import { readLocalDate } from './local-date.ts';

export interface RecurringDate {
  /** Every year, or on the date itself alone. */
  readonly anniversary?: boolean | undefined;
  /** `-P3D`: three days before. */
  readonly offset?: string | undefined;
  /** `HH:MM` */
  readonly time: string;
}

export interface Occurrence {
  /** The day that is kept: `2026-02-28` for a 29 February. */
  readonly date: string;
  /** When the trigger fires for it. */
  readonly at: Instant;
}

interface Zones {
  readonly zone: string;
  readonly workspaceZone: string;
}

/**
 * The first occurrence that fires strictly after an instant; null: the value is no date, or a date that is over.
 * @example nextOccurrence('1992-02-29', { anniversary: true, time: '10:00' }, now, { zone, workspaceZone })
 */
export function nextOccurrence(value: unknown, rule: RecurringDate, after: Instant, zones: Zones): Occurrence | null {
  const date = readLocalDate(value, zones.zone);
  if (date === null) return null;
  const first = Temporal.PlainDate.from(date);
  // An offset of a year and more moves the years that can come next.
  const around = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zones.zone).year;
  const years = rule.anniversary ? range(Math.max(first.year, around - widest), around + widest) : [first.year];
  // A date that is far away is its own first occurrence.
  for (const year of new Set([...years, first.year].sort((a, b) => a - b))) {
    const kept = Temporal.PlainDate.from({ year, month: first.month, day: first.day }).toString();
    const at = dateMoment(kept, rule, zones);
    if (at !== null && at > after) return { date: kept, at };
  }
  return null;
}

/** Offsets are at most about a year (`triggers/date.ts`). */
const widest = 2;

const range = (from: number, to: number): number[] =>
  from > to ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
