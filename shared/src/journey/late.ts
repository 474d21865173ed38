import { z } from 'zod';
import { durationSchema } from '../schedule/duration.ts';

/**
 * The late-delivery policy: what happens to those whose wait ended while nobody could carry them on, in a pause or an
 * outage. They go on at once, or spread over an hour, or at once without the messages that are older than that.
 */
export const overdueSchema = z.union([z.enum(['now', 'spread']), z.strictObject({ skipOlderThan: durationSchema })]);
export type Overdue = z.infer<typeof overdueSchema>;

/** Over how long `spread` spreads. */
export const spreadMs = 3_600_000;
