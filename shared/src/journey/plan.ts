import { z } from 'zod';
import { exitRuleSchema, goalSchema, reentrySchema } from './rules.ts';
import { triggerSchema } from './trigger.ts';

/** What runs follow: the document without its drawing, immutable, validated, each node with where its outputs lead. */
export const planSchema = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  trigger: triggerSchema,
  reentry: reentrySchema,
  exits: z.array(exitRuleSchema),
  goal: goalSchema.nullable(),
  timezone: z.string().nullable(),
  category: z.string(),
  start: z.string().nullable(),
  nodes: z.record(
    z.string(),
    z.strictObject({
      type: z.string(),
      config: z.record(z.string(), z.unknown()),
      /** Output -> node. One that leads nowhere is absent: the run ends there as finished. */
      next: z.record(z.string(), z.string()),
    }),
  ),
});
export type Plan = z.infer<typeof planSchema>;
export type PlanNode = Plan['nodes'][string];
