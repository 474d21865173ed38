import { instantOfMinute, localMinuteOf } from '@olle/shared/schedule/local-minute';

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
  const from = name === 'all' ? null : startOf(now, daysOf[name] - 1, zone);
  return {
    ...(from === null ? {} : { from: new Date(from).toISOString() }),
    ...(version === null ? {} : { version: String(version) }),
  };
}

/** Where a day begins, so many before the one of `now`: by the calendar, for not every day has 24 hours. */
function startOf(now: number, before: number, zone: string): number | null {
  const date = new Date(`${localMinuteOf(now, zone).slice(0, 10)}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - before);
  return instantOfMinute(`${date.toISOString().slice(0, 10)}T00:00`, zone);
}
