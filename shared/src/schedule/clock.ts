import { z } from 'zod';

/** `HH:MM` of a day, as a clock on the wall shows it: 00:00 to 23:59. */
export const clockSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'clock_invalid');

/** Where a period of the day ends: also 24:00, the day's own end. */
export const closingClockSchema = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'clock_invalid');
