import { Temporal } from 'temporal-polyfill';
import type { Cron } from './cron.ts';
import type { Instant } from './instant.ts';
import { dateAt, instantOfClock } from './local-date.ts';

/** 29 February may be eight years away, over a century's turn. */
const furthest = 3_000;

/**
 * The ticks strictly after an instant, one after another, by the clocks of `zone`: a time that they skip is the first
 * instant after the gap, one that they show twice is the first.
 * @example for (const tick of ticksAfter(cron, from - 1, 'Asia/Seoul')) { if (tick >= to) break; … }
 */
export function* ticksAfter(cron: Cron, after: Instant, zone: string): Generator<Instant, void> {
  const minutes = minutesOf(cron);
  let last = after;
  let day = Temporal.PlainDate.from(dateAt(after, zone));
  for (let passed = 0; passed <= furthest; passed++, day = day.add({ days: 1 })) {
    if (!allows(cron, day)) continue;
    const instantOf = clocksOn(day, zone);
    for (const minute of minutes.slice(countUntil(minutes, instantOf, last))) {
      const at = instantOf(minute);
      if (at <= last) continue;
      last = at;
      passed = 0;
      yield at;
    }
  }
}

/**
 * The first of them.
 * @example nextTick(parseCron('0 9 * * mon'), now, 'Asia/Seoul')
 */
export const nextTick = (cron: Cron, after: Instant, zone: string): Instant | null =>
  ticksAfter(cron, after, zone).next().value ?? null;

/** The last tick at or before an instant; null: none later than `since`. */
export function lastTick(cron: Cron, until: Instant, since: Instant, zone: string): Instant | null {
  const minutes = minutesOf(cron);
  const oldest = Temporal.PlainDate.from(dateAt(since, zone)).subtract({ days: 1 });
  let day = Temporal.PlainDate.from(dateAt(until, zone));
  for (; Temporal.PlainDate.compare(day, oldest) >= 0; day = day.subtract({ days: 1 })) {
    if (!allows(cron, day)) continue;
    const instantOf = clocksOn(day, zone);
    const minute = minutes[countUntil(minutes, instantOf, until) - 1];
    const last = minute === undefined ? since : instantOf(minute);
    if (last > since) return last;
  }
  return null;
}

/** The next few. */
export function nextTicks(cron: Cron, after: Instant, zone: string, count: number): Instant[] {
  const found: Instant[] = [];
  for (const tick of ticksAfter(cron, after, zone)) {
    if (found.length >= count) break;
    found.push(tick);
  }
  return found;
}

const allows = (cron: Cron, day: Temporal.PlainDate): boolean =>
  cron.allowsMonth(day.month) && cron.allowsDay(day.day, day.dayOfWeek % 7);

/** Of a day. */
const minutesOf = ({ hours, minutes }: Cron): number[] =>
  hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));

/**
 * What the clocks of a day say, by the minute. A day of 24 hours is counted through: calendars are slow, and a year has
 * half a million minutes.
 */
function clocksOn(day: Temporal.PlainDate, zone: string): (minute: number) => Instant {
  const begins = instantOfClock(day, '00:00', zone);
  const isPlain = instantOfClock(day.add({ days: 1 }), '00:00', zone) - begins === 86_400_000;
  if (isPlain) return (minute) => begins + minute * 60_000;
  return (minute) => instantOfClock(day, `${two(Math.floor(minute / 60))}:${two(minute % 60)}`, zone);
}

/**
 * How many of these minutes of a day are over at an instant. A later clock is never an earlier instant, whatever the
 * clocks skip or show twice, so a few are asked of the 1,440 that a day may have.
 */
function countUntil(minutes: readonly number[], instantOf: (minute: number) => Instant, until: Instant): number {
  let low = 0;
  let high = minutes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instantOf(minutes[middle] ?? 0) > until) high = middle;
    else low = middle + 1;
  }
  return low;
}

const two = (number: number): string => String(number).padStart(2, '0');
