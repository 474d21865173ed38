import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';
import { instantOfClock, readInstantOrDate, readLocalDate } from './local-date.ts';
import { offsetParts } from './offset.ts';
import { addDuration } from './zone.ts';

export interface DateRule {
  /** `-P1D`: a day before. */
  readonly offset?: string | undefined;
  /** `HH:MM`: at this time of the day, by the clocks of the customer's zone. */
  readonly time?: string | undefined;
}

interface Zones {
  /** The customer's: a date is its first instant here, an instant its date. */
  readonly zone: string;
  /** `P1M` and `P1Y` of an instant count here. */
  readonly workspaceZone: string;
}

/**
 * The instant that a date and a rule name; null when the value is no date. With a time of day, the offset's months and
 * days move the date, then the clock is set and what is shorter than a day is added. Without, a day is 24 hours.
 * @example dateMoment('2026-12-24', { offset: '-P1D', time: '09:00' }, { zone, workspaceZone })
 */
export function dateMoment(value: unknown, { offset = 'P0D', time }: DateRule, zones: Zones): Instant | null {
  const { months, days, milliseconds } = offsetParts(offset);
  if (time === undefined) {
    const from = readInstantOrDate(value, zones.zone);
    const moved = { months, milliseconds: days * 86_400_000 + milliseconds };
    return from === null ? null : addDuration(from, moved, zones.workspaceZone);
  }
  const date = readLocalDate(value, zones.zone);
  if (date === null) return null;
  const moved = Temporal.PlainDate.from(date).add({ months, days });
  return instantOfClock(moved, time, zones.zone) + milliseconds;
}
