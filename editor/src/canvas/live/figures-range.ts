import { dateAfter, dateAt, firstInstantOf } from '@olle/shared/schedule/local-date';

export const ranges = ['today', 'week', 'month', 'all'] as const;
type RangeName = (typeof ranges)[number];

/** Of which the counts are: whole days by the calendar of the workspace, today among them, and a version or all. */
export interface FiguresRange {
  readonly name: RangeName;
  readonly version: number | null;
}

export const wholeRange: FiguresRange = { name: 'all', version: null };

const daysOf: Record<Exclude<RangeName, 'all'>, number> = { today: 1, week: 7, month: 28 };

/** The range as the API takes it; nothing of it is given for all. */
export function rangeQuery({ name, version }: FiguresRange, zone: string, now: number): Record<string, string> {
  return {
    ...(name === 'all' ? {} : { from: new Date(firstDay(daysOf[name], zone, now)).toISOString() }),
    ...(version === null ? {} : { version: String(version) }),
  };
}

/** Where the first of so many days begins, today the last: by the calendar, for not every day has 24 hours. */
const firstDay = (days: number, zone: string, now: number): number =>
  firstInstantOf(dateAfter(dateAt(now, zone), 1 - days), zone);
