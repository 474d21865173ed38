import { Temporal } from 'temporal-polyfill';
import type { Cron } from './cron.ts';
import type { Instant } from './instant.ts';
import { dateAt, instantOfClock, type LocalDate } from './local-date.ts';

/** 29 February may be eight years away, over a century's turn. */
const furthest = 3_000;

/**
 * The first tick strictly after an instant, by the clocks of `zone`: a time that they skip is the first instant after the
 * gap, one that they show twice is the first.
 * @example nextTick(parseCron('0 9 * * mon'), now, 'Asia/Seoul')
 */
export function nextTick(cron: Cron, after: Instant, zone: string): Instant | null {
  let day = Temporal.PlainDate.from(dateAt(after, zone));
  for (let passed = 0; passed <= furthest; passed++, day = day.add({ days: 1 })) {
    const tick = allows(cron, day) ? ticksOf(cron, day, zone).find((at) => at > after) : undefined;
    if (tick !== undefined) return tick;
  }
  return null;
}

/** The last tick at or before an instant; null: none later than `since`. */
export function lastTick(cron: Cron, until: Instant, since: Instant, zone: string): Instant | null {
  const oldest = Temporal.PlainDate.from(dateAt(since, zone)).subtract({ days: 1 });
  let day = Temporal.PlainDate.from(dateAt(until, zone));
  for (; Temporal.PlainDate.compare(day, oldest) >= 0; day = day.subtract({ days: 1 })) {
    const ticks = allows(cron, day) ? ticksOf(cron, day, zone).filter((at) => at <= until && at > since) : [];
    const last = ticks.at(-1);
    if (last !== undefined) return last;
  }
  return null;
}

/** The next few. */
export function nextTicks(cron: Cron, after: Instant, zone: string, count: number): Instant[] {
  const found: Instant[] = [];
  let last = after;
  for (let n = 0; n < count; n++) {
    const tick = nextTick(cron, last, zone);
    if (tick === null) break;
    found.push(tick);
    last = tick;
  }
  return found;
}

const allows = (cron: Cron, day: Temporal.PlainDate): boolean =>
  cron.allowsMonth(day.month) && cron.allowsDay(day.day, day.dayOfWeek % 7);

function ticksOf({ hours, minutes }: Cron, day: LocalDate, zone: string): Instant[] {
  const clocks = hours.flatMap((hour) => minutes.map((minute) => `${two(hour)}:${two(minute)}`));
  return clocks.map((clock) => instantOfClock(day, clock, zone));
}

const two = (number: number): string => String(number).padStart(2, '0');
