import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';
import { instantOfLocal } from './local-date.ts';

/** What a field for a date and a time holds: `2026-12-01T09:00`, by the clocks of `zone`. */
export const localMinuteOf = (at: Instant, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });

/** The instant that such a field means; null while it is not complete. A time that the clocks skip is the first after. */
export function instantOfMinute(local: string, zone: string): Instant | null {
  const complete = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(local);
  if (!complete) return null;
  try {
    return instantOfLocal(Temporal.PlainDateTime.from(local, { overflow: 'reject' }), zone);
  } catch {
    // 30 February: no such day.
    return null;
  }
}
