import { z } from 'zod';
import { jsonObjectSchema } from '../json.ts';
import { count } from './fields.ts';

/** Why a customer is not in a journey: the first thing that keeps them out. */
export const whyNotAnswer = z.strictObject({
  journeyId: z.uuid(),
  journeyName: z.string(),
  /** The version that customers enter; null: none was published. */
  version: count.nullable(),
  status: z.enum(['draft', 'active', 'paused', 'stopped']),
  /** `inside`: they are in it. `open`: nothing keeps them out, it is a matter of time or of the next trigger. */
  outcome: z.enum(['inside', 'open', 'kept_out']),
  reason: z.strictObject({ code: z.string(), facts: jsonObjectSchema }),
  sentence: z.string(),
  /** The run that they are or were in. */
  runId: z.uuid().nullable(),
});
export type WhyNotAnswer = z.infer<typeof whyNotAnswer>;
