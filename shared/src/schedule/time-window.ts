import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-date.ts';
import { firstFrom } from './same-hour.ts';
import { type Weekday, weekdayOf } from './weekday.ts';

/** [from, to) by the clock on the wall. One that ends before it begins goes over midnight; equal ends are 24 hours. */
export interface TimeWindow {
  /** The days on which it opens. */
  readonly days: readonly Weekday[];
  readonly from: string;
  readonly to: string;
}

/** Whether the window is open. Only the clock is asked, so an hour that comes twice counts both times. */
function isInWindow({ days, from, to }: TimeWindow, at: Instant, zone: string): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  const opensOn = (date: LocalDate): boolean => days.includes(weekdayOf(date));
  if (from < to) return from <= clock && clock < to && opensOn(local);
  return clock >= from ? opensOn(local) : clock < to && opensOn(local.subtract({ days: 1 }));
}

/** `at` itself while the window is open, else when it opens next. */
export function openFrom(window: TimeWindow, at: Instant, zone: string): Instant {
  const key = [window.days.join(), window.from, window.to, zone].join(' ');
  return firstFrom(key, at, (from) => (isInWindow(window, from, zone) ? from : nextOpening(window, from, zone)));
}

/**
 * When a window that is closed at `after` opens next: where the clock comes to `from`, or where a change of the clocks
 * lands inside. A window that falls into a gap as a whole does not open that day.
 */
function nextOpening(window: TimeWindow, after: Instant, zone: string): Instant {
  const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(zone);
  // From yesterday: clocks put back at midnight show its last hour again. Two weeks: next week's may fall into a gap.
  for (let days = -1; days <= 15; days++) {
    const day = start.toPlainDate().add({ days });
    if (!window.days.includes(weekdayOf(day))) continue;
    for (const opening of occurrences(day, window.from, zone)) {
      const at = opening.epochMilliseconds;
      if (at <= after) continue;
      // No zone changes its clocks forth and back within two weeks, so an equal offset means no change between.
      if (opening.offsetNanoseconds !== start.offsetNanoseconds) {
        const changed = openAfterChange(window, start, at);
        if (changed !== null) return changed;
      }
      if (isInWindow(window, at, zone)) return at;
    }
  }
  throw new Error(`a window that never opens: ${JSON.stringify(window)}`);
}

/** The first change of the clocks before `limit` that lands in the window. */
function openAfterChange(window: TimeWindow, start: Temporal.ZonedDateTime, limit: Instant): Instant | null {
  for (let change = start.getTimeZoneTransition('next'); change; change = change.getTimeZoneTransition('next')) {
    const at = change.epochMilliseconds;
    if (at >= limit) return null;
    if (isInWindow(window, at, start.timeZoneId)) return at;
  }
  return null;
}

/** The instants at which the clocks of a day show this time: one, two, or none. */
function occurrences(day: Temporal.PlainDate, clock: string, zone: string): Temporal.ZonedDateTime[] {
  const local = day.toPlainDateTime(Temporal.PlainTime.from(clock));
  const [first, second] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(zone, { disambiguation }),
  );
  if (!first || !second || !first.toPlainDateTime().equals(local)) return [];
  return first.epochMilliseconds === second.epochMilliseconds ? [first] : [first, second];
}
