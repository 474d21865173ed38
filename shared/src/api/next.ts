import { z } from 'zod';
import { conditionSchema, filtersSchema } from '../conditions/condition.ts';
import { jsonObjectSchema } from '../json.ts';
import { instant } from './fields.ts';
import { simulateAnswer, simulatedStep } from './simulate.ts';

const heard = z.strictObject({
  kind: z.enum(['wait', 'exit', 'goal']),
  event: z.string(),
  where: filtersSchema,
  match: jsonObjectSchema,
  /** Until when it counts; null: nothing ends the wait by itself. */
  until: instant.nullable(),
  sentence: z.string(),
});
const condition = z.strictObject({ kind: z.literal('exit_condition'), when: conditionSchema, sentence: z.string() });

/** What will happen to a run if nothing else happens. */
export const nextAnswer = z.strictObject({
  /** As of when. */
  at: instant,
  /** As it will be then: `waiting` or `held` when nothing ends it within 400 days. */
  status: z.enum(['waiting', 'held', 'finished', 'exited', 'failed']),
  endedAt: instant.nullable(),
  endReason: simulatedStep.shape.reason.nullable(),
  /** Why it cannot go on by itself: a person decides, and nothing is foretold. */
  stuck: z.string().nullable(),
  /** First the one that the run waits in, as it will have ended. */
  steps: z.array(
    simulatedStep.extend({
      sentence: z.string(),
      /** Of a step at which ways part: its settings, which say who goes where. */
      config: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
  messages: simulateAnswer.shape.messages,
  /** What may make it come otherwise. */
  turns: z.array(z.discriminatedUnion('kind', [heard, condition])),
});
export type NextAnswer = z.infer<typeof nextAnswer>;
