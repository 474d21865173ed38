import { z } from 'zod';
import { type DurationParts, durationParts, isDuration } from './duration.ts';

/** A signed ISO 8601 duration: `-P1D` is a day before, `P1D` a day after. */
export const offsetSchema = z
  .string()
  .max(41)
  .refine((text) => isDuration(text.replace(/^-/, '')), 'duration_invalid');

export function offsetParts(offset: string): DurationParts {
  const before = offset.startsWith('-');
  const { months, days, milliseconds } = durationParts(before ? offset.slice(1) : offset);
  return before ? { months: -months, days: -days, milliseconds: -milliseconds } : { months, days, milliseconds };
}
