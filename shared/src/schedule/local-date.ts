import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';
import { isDate, readInstant } from './iso.ts';

export interface LocalDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day of an instant, as the clocks of `zone` show it. */
export function dateAt(at: Instant, zone: string): LocalDate {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return { year, month, day };
}

/** A date means itself; an instant means its day in `zone`; anything else is null. */
export function readLocalDate(value: unknown, zone: string): LocalDate | null {
  if (isDate(value)) return Temporal.PlainDate.from(value);
  const at = readInstant(value);
  return at === null ? null : dateAt(at, zone);
}

/** An instant means itself; a date is its first instant in `zone`; anything else is null. */
export const readInstantOrDate = (value: unknown, zone: string): Instant | null =>
  isDate(value) ? firstInstantOf(Temporal.PlainDate.from(value), zone) : readInstant(value);

/** The calendar day so many days after a date, or before it. */
export const dateAfter = (date: LocalDate, days: number): LocalDate => Temporal.PlainDate.from(date).add({ days });

/** Not always midnight: where clocks skip it, the day begins later. */
export const firstInstantOf = (date: LocalDate, zone: string): Instant =>
  Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone }).epochMilliseconds;

/** A clock time in a DST gap is the first instant after the gap; one that comes twice is the first. */
export function instantOfLocal(local: Temporal.PlainDateTime, zone: string): Instant {
  const found = local.toZonedDateTime(zone, { disambiguation: 'compatible' });
  if (found.toPlainDateTime().equals(local)) return found.epochMilliseconds;
  const beforeGap = local.toZonedDateTime(zone, { disambiguation: 'earlier' });
  return beforeGap.getTimeZoneTransition('next')?.epochMilliseconds ?? found.epochMilliseconds;
}

/** `HH:MM` of a day, by the clocks of `zone`. */
export const instantOfClock = (date: LocalDate, clock: string, zone: string): Instant =>
  instantOfLocal(Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(clock)), zone);
