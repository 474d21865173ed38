import type { LocalDate } from './local-date.ts';

/** 29 February is kept on the 28th in years that have no 29th. */
export function isAnniversary(date: LocalDate, today: LocalDate): boolean {
  return date.month === today.month && dayKept(date, today.year) === today.day;
}

/** Whole years from `birthday` to `today`; null before it. */
export function yearsBetween(birthday: LocalDate, today: LocalDate): number | null {
  const day = dayKept(birthday, today.year);
  const hadIt = today.month > birthday.month || (today.month === birthday.month && today.day >= day);
  const years = today.year - birthday.year - (hadIt ? 0 : 1);
  return years < 0 ? null : years;
}

const dayKept = ({ month, day }: LocalDate, year: number): number =>
  month === 2 && day === 29 && !isLeap(year) ? 28 : day;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
