import { z } from 'zod';
import { jsonObjectSchema } from '../json.ts';
import { count, instant } from './fields.ts';

/** What may not agree between Postgres and Temporal: what is safe is repaired on the spot, the rest waits for a person. */
const driftCodes = [
  'workflow_missing',
  'workflow_failing',
  'workflow_empty',
  'run_uncarried',
  'run_overdue',
  'run_unheard',
  'position_unknown',
  'customer_unasked',
] as const;
export type DriftCode = (typeof driftCodes)[number];

/** The last comparison, and what it found. */
export const driftAnswer = z.strictObject({
  running: z.boolean(),
  last: z.strictObject({ startedAt: instant, finishedAt: instant, convoys: count, workflows: count }).nullable(),
  findings: z.array(
    z.strictObject({ code: z.enum(driftCodes), repaired: z.boolean(), count, examples: z.array(jsonObjectSchema) }),
  ),
});
export type DriftAnswer = z.infer<typeof driftAnswer>;

export const auditStartedAnswer = z.strictObject({ running: z.literal(true) });
