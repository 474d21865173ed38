import { instantOfMinute, localMinuteOf } from '@olle/shared/schedule/local-minute';

interface Days {
  /** `2026-12-01`, by the calendar of the workspace. */
  readonly from?: string | undefined;
  /** The last day, whole. */
  readonly to?: string | undefined;
}

const day = 86_400_000;

/** The instants that days mean; what is no day narrows nothing. */
export function periodOf({ from, to }: Days, zone: string): { readonly from?: string; readonly to?: string } {
  const first = beginOf(from, zone);
  const last = beginOf(to, zone);
  // The middle of the day after, however long the last day is by the clocks.
  const end = last === null ? null : beginOf(localMinuteOf(last + 1.5 * day, zone).slice(0, 10), zone);
  return {
    ...(first === null ? {} : { from: new Date(first).toISOString() }),
    ...(end === null ? {} : { to: new Date(end).toISOString() }),
  };
}

const beginOf = (date: string | undefined, zone: string): number | null =>
  date === undefined ? null : instantOfMinute(`${date}T00:00`, zone);
