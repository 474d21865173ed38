import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';
import { dateAt, instantOfClock } from './local-date.ts';
import { firstFrom } from './same-hour.ts';
import { weekdays as everyDay, type Weekday, weekdayOf } from './weekday.ts';

export interface LocalTime {
  /** `HH:MM` */
  readonly time: string;
  /** None named: every day. */
  readonly weekdays?: readonly Weekday[] | undefined;
}

/**
 * The first instant strictly after `after` at which the clocks of `zone` show this time on one of these weekdays. A
 * time that they skip is the first instant after the gap; one that they show twice is the first.
 * @example nextLocalTime({ time: '08:00', weekdays: ['mon'] }, arrivedAt, 'Asia/Seoul')
 */
export function nextLocalTime(local: LocalTime, after: Instant, zone: string): Instant {
  const key = [local.time, local.weekdays?.join(), zone].join(' ');
  return firstFrom(key, after + 1, (from) => find(local, from - 1, zone));
}

function find({ time, weekdays }: LocalTime, after: Instant, zone: string): Instant {
  const allowed = new Set(weekdays && weekdays.length > 0 ? weekdays : everyDay);
  const today = Temporal.PlainDate.from(dateAt(after, zone));
  // Today's may be over; the same weekday of the next week is never.
  for (let days = 0; days <= 7; days++) {
    const day = today.add({ days });
    if (!allowed.has(weekdayOf(day))) continue;
    const at = instantOfClock(day, time, zone);
    if (at > after) return at;
  }
  throw new Error(`no ${time} within a week after ${after} in ${zone}`);
}
