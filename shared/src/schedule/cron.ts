/** The five fields of a cron expression, as the numbers that each allows. */
export interface Cron {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: readonly number[];
  readonly months: readonly number[];
  /** 0: Sunday. */
  readonly onWeekdays: readonly number[];
  /** Both day fields are limited: either of them will do. */
  readonly eitherDay: boolean;
  /** May this day of the month and this weekday (0: Sunday) be one? */
  readonly allowsDay: (dayOfMonth: number, weekday: number) => boolean;
  readonly allowsMonth: (month: number) => boolean;
}

interface Field {
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
}

const fields = {
  minute: { from: 0, to: 59 },
  hour: { from: 0, to: 23 },
  dayOfMonth: { from: 1, to: 31 },
  month: { from: 1, to: 12, names: ' jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  // Seven is Sunday, too.
  weekday: { from: 0, to: 7, names: 'sun mon tue wed thu fri sat'.split(' ') },
} satisfies Record<string, Field>;

/**
 * Reads `minute hour day-of-month month weekday`, with `*`, lists, ranges, steps and English names; null: it is none, or
 * one that never comes. As cron has it, a day counts by either field when both day fields are limited.
 * @example parseCron('0 9 * * mon') // Mondays at 09:00
 */
export function parseCron(text: string): Cron | null {
  const parts = text.trim().toLowerCase().split(/\s+/);
  const [minute = '', hour = '', dayOfMonth = '', month = '', weekday = ''] = parts;
  if (parts.length !== 5) return null;
  const minutes = numbersOf(minute, fields.minute);
  const hours = numbersOf(hour, fields.hour);
  const days = numbersOf(dayOfMonth, fields.dayOfMonth);
  const months = numbersOf(month, fields.month);
  const weekdays = numbersOf(weekday, fields.weekday);
  if (!minutes || !hours || !days || !months || !weekdays) return null;
  const onWeekdays = new Set(weekdays.map((day) => day % 7));
  const eitherDay = !dayOfMonth.startsWith('*') && !weekday.startsWith('*');
  const cron: Cron = {
    minutes,
    hours,
    days,
    months,
    onWeekdays: [...onWeekdays],
    eitherDay,
    allowsDay: (day, of) =>
      eitherDay ? days.includes(day) || onWeekdays.has(of) : days.includes(day) && onWeekdays.has(of),
    allowsMonth: (one) => months.includes(one),
  };
  const longest = Math.max(...months.map((one) => daysIn[one - 1] ?? 0));
  return eitherDay || days.some((day) => day <= longest) ? cron : null;
}

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function numbersOf(text: string, field: Field): number[] | null {
  const found = new Set<number>();
  for (const part of text.split(',')) {
    const numbers = rangeOf(part, field);
    if (!numbers) return null;
    for (const number of numbers) found.add(number);
  }
  return [...found].sort((a, b) => a - b);
}

function rangeOf(part: string, field: Field): number[] | null {
  const [range = '', step, ...more] = part.split('/');
  if (more.length > 0 || (step !== undefined && !/^[1-9]\d?$/.test(step))) return null;
  const [low, high, ...rest] = range === '*' ? [field.from, field.to] : range.split('-').map((one) => read(one, field));
  if (low === undefined || low === null || high === null || rest.length > 0) return null;
  // `5/15`: from 5 on. `*` for weekdays ends before the second Sunday.
  const end = high ?? (step === undefined ? low : field.to);
  if (end < low) return null;
  const numbers: number[] = [];
  for (let number = low; number <= end; number += Number(step ?? 1)) numbers.push(number);
  return numbers;
}

function read(text: string, { from, to, names = [] }: Field): number | null {
  const named = text === '' ? -1 : names.indexOf(text);
  const number = named >= 0 ? named : /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= from && number <= to ? number : null;
}
