import { dateAfter, dateAt, firstInstantOf } from '@olle/shared/schedule/local-date';
import { localMinuteOf } from '@olle/shared/schedule/local-minute';
import { periodOf } from '../../moments/period-of.ts';

export const ranges = ['today', 'week', 'month', 'all', 'days'] as const;
type RangeName = (typeof ranges)[number];

/** From one day to another, both among them, as `2026-11-22`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Of which the counts are: whole days by the calendar of the workspace, and a version or all. */
export interface FiguresRange {
  readonly name: RangeName;
  readonly version: number | null;
  /** Of `days`, and kept when another is looked at meanwhile. */
  readonly days?: Days;
}

export const wholeRange: FiguresRange = { name: 'all', version: null };

const daysOf: Record<Exclude<RangeName, 'all' | 'days'>, number> = { today: 1, week: 7, month: 28 };

/** The range as the API takes it; nothing of it is given for all. */
export function rangeQuery(range: FiguresRange, zone: string, now: number): Record<string, string> {
  const { version } = range;
  return { ...timeOf(range, zone, now), ...(version === null ? {} : { version: String(version) }) };
}

function timeOf({ name, days }: FiguresRange, zone: string, now: number): Record<string, string> {
  if (name === 'all') return {};
  if (name === 'days') {
    const { from, to } = periodOf(days ?? {}, zone);
    return { ...(from && { from }), ...(to && { to }) };
  }
  // Where the first of so many days begins, today the last: by the calendar, for not every day has 24 hours.
  const first = firstInstantOf(dateAfter(dateAt(now, zone), 1 - daysOf[name]), zone);
  return { from: new Date(first).toISOString() };
}

const dayLength = 86_400_000;

/** The last four weeks, for somebody to begin with. */
export const usualDays = (zone: string, now: number): Days => {
  const dayAt = (at: number): string => localMinuteOf(at, zone).slice(0, 10);
  return { from: dayAt(now - 27 * dayLength), to: dayAt(now) };
};
