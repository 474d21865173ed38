import { Temporal } from 'temporal-polyfill';
import type { Cron } from './cron.ts';
import type { Instant } from './instant.ts';
import { dateAt, instantOfClock, type LocalDate } from './local-date.ts';

/** 29 February may be eight years away, over a century's turn. */
const furthest = 3_000;

/**
 * The ticks strictly after an instant, one after another, by the clocks of `zone`: a time that they skip is the first
 * instant after the gap, one that they show twice is the first.
 * @example for (const tick of ticksAfter(cron, from - 1, 'Asia/Seoul')) { if (tick >= to) break; … }
 */
export function* ticksAfter(cron: Cron, after: Instant, zone: string): Generator<Instant, void> {
  const clocks = clocksOf(cron);
  let last = after;
  let day = Temporal.PlainDate.from(dateAt(after, zone));
  for (let passed = 0; passed <= furthest; passed++, day = day.add({ days: 1 })) {
    if (!allows(cron, day)) continue;
    for (const clock of clocks.slice(countUntil(clocks, day, zone, last))) {
      const at = instantOfClock(day, clock, zone);
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
  const oldest = Temporal.PlainDate.from(dateAt(since, zone)).subtract({ days: 1 });
  let day = Temporal.PlainDate.from(dateAt(until, zone));
  for (; Temporal.PlainDate.compare(day, oldest) >= 0; day = day.subtract({ days: 1 })) {
    if (!allows(cron, day)) continue;
    const clocks = clocksOf(cron);
    const clock = clocks[countUntil(clocks, day, zone, until) - 1];
    const last = clock === undefined ? since : instantOfClock(day, clock, zone);
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

const clocksOf = ({ hours, minutes }: Cron): string[] =>
  hours.flatMap((hour) => minutes.map((minute) => `${two(hour)}:${two(minute)}`));

/**
 * How many of these clock times of a day are over at an instant. A later clock is never an earlier instant, whatever the
 * clocks skip or show twice, so a few are asked of the 1,440 that a day may have.
 */
function countUntil(clocks: readonly string[], day: LocalDate, zone: string, until: Instant): number {
  let low = 0;
  let high = clocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instantOfClock(day, clocks[middle] ?? '', zone) > until) high = middle;
    else low = middle + 1;
  }
  return low;
}

const two = (number: number): string => String(number).padStart(2, '0');
