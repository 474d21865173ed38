import { Temporal } from 'temporal-polyfill';
import { parseDuration } from './duration.ts';
import type { Instant } from './instant.ts';
import { addDuration, subtractDuration } from './zone.ts';

/** How far clamped month ends and clock changes can move a calendar unit's end. */
const slack = 5 * 86_400_000;

/**
 * The first instant after `now` at which the clock, moved by the duration (back: -1, forwards: 1), passes `at` or falls
 * behind it again; null: never. Months do both: on 29 March, a month ago is 28 February once more.
 * @example nextCrossing(at, 'P1D', -1, now, zone) // at + one day, when that is yet to come
 */
export function nextCrossing(
  at: Instant,
  duration: string,
  direction: 1 | -1,
  now: Instant,
  zone: string,
): Instant | null {
  const { months, milliseconds } = parseDuration(duration);
  if (months === 0) {
    const crossing = at - direction * milliseconds;
    return crossing > now ? crossing : null;
  }
  const moved = (t: Instant): Instant =>
    direction === 1 ? addDuration(t, duration, zone) : subtractDuration(t, duration, zone);
  const about = direction === 1 ? subtractDuration(at, duration, zone) : addDuration(at, duration, zone);
  if (now >= about + slack) return null;
  const passed = (t: Instant): boolean => moved(t) >= at;
  const before = passed(now);
  const from = Math.max(now, about - slack);
  for (const [start, end] of monotonePieces(from, about + slack, zone)) {
    if (start > now && passed(start) !== before) return start;
    if (passed(end - 1) !== before) return firstWhere((t) => passed(t) !== before, start, end - 1);
  }
  return null;
}

/** Within a local day, and between two clock changes, a later instant is never moved to an earlier one. */
function* monotonePieces(from: Instant, to: Instant, zone: string): Generator<readonly [Instant, Instant]> {
  let start = from;
  while (start < to) {
    const local = Temporal.Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
    const midnight = local.toPlainDate().add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
    const change = local.getTimeZoneTransition('next')?.epochMilliseconds ?? Number.POSITIVE_INFINITY;
    // A clock that is set back over midnight shows the day after before it shows its end.
    const end = Math.min(midnight > start ? midnight : Number.POSITIVE_INFINITY, change, to);
    yield [start, end];
    start = end;
  }
}

function firstWhere(holds: (at: Instant) => boolean, from: Instant, to: Instant): Instant {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
