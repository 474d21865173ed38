import { Temporal } from 'temporal-polyfill';
import { isAnniversary } from './anniversary.ts';
import type { Instant } from './instant.ts';
import { dateAfter, dateAt, firstInstantOf, type LocalDate } from './local-date.ts';

/** When "is it the anniversary today?" next changes its answer: as the day begins, or as it ends. */
export function nextAnniversaryFlip(date: LocalDate, now: Instant, zone: string): Instant {
  const today = dateAt(now, zone);
  return isAnniversary(date, today) ? firstInstantOf(dateAfter(today, 1), zone) : nextAnniversary(date, now, zone);
}

/** The first instant of the next day, after today, on which the date is kept. */
export function nextAnniversary({ month, day }: LocalDate, now: Instant, zone: string): Instant {
  const tomorrow = Temporal.PlainDate.from(dateAfter(dateAt(now, zone), 1));
  const kept = (year: number): Temporal.PlainDate => Temporal.PlainDate.from({ year, month, day });
  const next = [tomorrow.year, tomorrow.year + 1]
    .map(kept)
    .find((candidate) => Temporal.PlainDate.compare(candidate, tomorrow) >= 0);
  return firstInstantOf(next ?? kept(tomorrow.year + 1), zone);
}

/** When the age next changes: as they are born, then on every birthday. */
export function nextBirthday(birthday: LocalDate, now: Instant, zone: string): Instant {
  const born = firstInstantOf(birthday, zone);
  return born > now ? born : nextAnniversary(birthday, now, zone);
}
