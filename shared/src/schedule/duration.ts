import { z } from 'zod';

const pattern =
  /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const longest = 3_660 * 86_400_000;

/** An ISO 8601 duration of whole units, at most about ten years: `PT30M`, `P1D`, `P1M`. */
export const durationSchema = z
  .string()
  .max(40)
  .regex(pattern, 'duration_invalid')
  .refine((text) => roughMilliseconds(text) <= longest, 'duration_too_long');

/** What `durationSchema` takes, asked of a value that a condition read from data. */
export const isDuration = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 40 && roughMilliseconds(value) <= longest;

export interface Duration {
  readonly months: number;
  readonly milliseconds: number;
}

/** A day is 24 hours; months and years keep the local clock and are added in a zone (`addDuration`). */
export function parseDuration(text: string): Duration {
  const { months, days, milliseconds } = durationParts(text);
  return { months, milliseconds: days * 86_400_000 + milliseconds };
}

/** A duration whose days may be counted on a calendar. */
export interface DurationParts extends Duration {
  readonly days: number;
}

export function durationParts(text: string): DurationParts {
  const part = pattern.exec(text);
  if (!part) throw new Error(`not a duration: ${text}`);
  const [years, months, weeks, days, hours, minutes, seconds] = part.slice(1).map((digits) => Number(digits ?? 0));
  return {
    months: (years ?? 0) * 12 + (months ?? 0),
    days: (weeks ?? 0) * 7 + (days ?? 0),
    milliseconds: ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000 + (seconds ?? 0) * 1_000,
  };
}

function roughMilliseconds(text: string): number {
  if (!pattern.test(text)) return Number.POSITIVE_INFINITY;
  const { months, milliseconds } = parseDuration(text);
  return months * 30.5 * 86_400_000 + milliseconds;
}
