import { z } from 'zod';
import { overdueSchema } from './late.ts';
import { exitRuleSchema, goalSchema, reentrySchema } from './rules.ts';
import { entrySettingsSchema } from './settings.ts';
import { triggerSchema } from './trigger.ts';

/** So many nodes a run may pass without waiting: it can only be a round of jumps, and waits for a person. */
export const mostPassedAtOnce = 1_000;

/** What runs follow: the document without its drawing, immutable, validated, each node with where its outputs lead. */
export const planSchema = z.strictObject({
  format: z.literal(1),
  name: z.string(),
  trigger: triggerSchema,
  reentry: reentrySchema,
  exits: z.array(exitRuleSchema),
  goal: goalSchema.nullable(),
  /** Plans of earlier releases have none of these. */
  entry: entrySettingsSchema.default({}),
  timezone: z.string().nullable(),
  /** What an outage does to those whose wait ended meanwhile; absent: they go on at once. */
  late: overdueSchema.optional(),
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
