import { Temporal } from 'temporal-polyfill';
import { dateMoment } from './date-moment.ts';
import type { Instant } from './instant.ts';
import { type LocalDate, readLocalDate } from './local-date.ts';
import { offsetParts } from './offset.ts';

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
  const years = rule.anniversary ? yearsAround(date, rule, after) : [date.year];
  for (const year of years) {
    const kept = Temporal.PlainDate.from({ year, month: date.month, day: date.day }).toString();
    const at = dateMoment(kept, rule, zones);
    if (at !== null && at > after) return { date: kept, at };
  }
  return null;
}

/** Zones, clocks, clamped month ends and the time of day: a date is never further from its place in UTC. */
const slack = 6 * 86_400_000;

/** The years whose anniversary may be the next one; the first is the one before it at the earliest. */
function yearsAround(date: LocalDate, { offset = 'P0D' }: RecurringDate, after: Instant): number[] {
  const { months, days, milliseconds } = offsetParts(offset);
  const certainlyOver = (year: number): boolean =>
    Date.UTC(year, date.month - 1 + months, date.day + days) + milliseconds + slack < after;
  const from = new Date(after).getUTCFullYear() - Math.ceil(months / 12) - widest;
  let year = Math.max(date.year, from);
  while (certainlyOver(year)) year += 1;
  return [year, year + 1, year + 2];
}

/** Offsets are at most about a year (`triggers/date.ts`). */
const widest = 2;
