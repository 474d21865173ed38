import { type Weekday, weekdays } from './weekday.ts';

/** A schedule as people think of it. Whatever cron says beyond that is `own`. */
export type SimpleSchedule =
  | { readonly every: 'day'; readonly time: string }
  | { readonly every: 'week'; readonly time: string; readonly days: readonly Weekday[] }
  | { readonly every: 'month'; readonly time: string; readonly day: number }
  | { readonly every: 'own'; readonly cron: string };

const shape = /^(\d{1,2}) (\d{1,2}) (\*|\d{1,2}) \* (\*|[a-z0-9,-]+)$/;

/**
 * Reads a cron expression as a simple schedule.
 * @example readSchedule('0 9 * * mon') // { every: 'week', time: '09:00', days: ['mon'] }
 */
export function readSchedule(cron: string): SimpleSchedule {
  const own = { every: 'own', cron } as const;
  const part = shape.exec(cron.trim().toLowerCase().replace(/\s+/g, ' '));
  if (!part) return own;
  const [minute, hour, day] = [Number(part[1]), Number(part[2]), part[3] ?? '*'];
  const days = readDays(part[4] ?? '*');
  if (minute > 59 || hour > 23 || !days) return own;
  const time = `${two(hour)}:${two(minute)}`;
  if (day === '*') return days.length === weekdays.length ? { every: 'day', time } : { every: 'week', time, days };
  const ofMonth = Number(day);
  return ofMonth >= 1 && ofMonth <= 31 && part[4] === '*' ? { every: 'month', time, day: ofMonth } : own;
}

/** The cron expression of a schedule; of a week without days none. */
export function writeSchedule(schedule: SimpleSchedule): string {
  if (schedule.every === 'own') return schedule.cron;
  const [hour = '9', minute = '0'] = schedule.time.split(':').map((part) => String(Number(part)));
  if (schedule.every === 'day') return `${minute} ${hour} * * *`;
  if (schedule.every === 'month') return `${minute} ${hour} ${schedule.day} * *`;
  return schedule.days.length === 0 ? '' : `${minute} ${hour} * * ${schedule.days.join(',')}`;
}

/** Names, or numbers from Sunday, in lists and ranges; null: something else. */
function readDays(text: string): Weekday[] | null {
  if (text === '*') return [...weekdays];
  const found = new Set<Weekday>();
  for (const piece of text.split(',')) {
    const [from, to = from, ...more] = piece.split('-').map(indexOf);
    if (from === undefined || to === undefined || more.length > 0 || from < 0 || to < from) return null;
    for (const day of weekdays.slice(from, to + 1)) found.add(day);
  }
  return weekdays.filter((day) => found.has(day));
}

const names: readonly string[] = weekdays;

function indexOf(text: string): number {
  const named = names.indexOf(text);
  // Sunday is 0 and 7 in cron; the week begins on Monday here.
  return named >= 0 ? named : /^[0-7]$/.test(text) ? (Number(text) + 6) % 7 : -1;
}

const two = (number: number): string => String(number).padStart(2, '0');
