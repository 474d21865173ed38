import { z } from 'zod';
import { jsonObjectSchema } from '../json.ts';
import { count, instant } from './fields.ts';

/** What may not agree between Postgres and Temporal. The first three repair themselves; the others wait for a person. */
const driftCodes = ['workflow_missing', 'workflow_empty', 'run_uncarried', 'run_overdue', 'position_unknown'] as const;
export type DriftCode = (typeof driftCodes)[number];

/** The last comparison, and what it found. */
export const driftAnswer = z.strictObject({
  running: z.boolean(),
  last: z.strictObject({ startedAt: instant, finishedAt: instant, convoys: count, workflows: count }).nullable(),
  findings: z.array(z.strictObject({ code: z.enum(driftCodes), count, examples: z.array(jsonObjectSchema) })),
});
export type DriftAnswer = z.infer<typeof driftAnswer>;

export const auditStartedAnswer = z.strictObject({ running: z.literal(true) });
