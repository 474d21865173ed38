import { z } from 'zod';
import { conditionSchema, filtersSchema } from '../conditions/condition.ts';
import { durationSchema } from '../schedule/duration.ts';
import { matchSchema, pathName } from './path-name.ts';

export const reentryChoices = ['never', 'after_exit', 'always', 'restart'] as const;

/** Counts per customer and key; `max` counts the customer's entries under all keys together. */
export const reentrySchema = z.strictObject({
  allowed: z.enum(reentryChoices),
  cooldown: durationSchema.optional(),
  max: z.int().min(1).max(100_000).optional(),
});
export type Reentry = z.infer<typeof reentrySchema>;

const eventExitSchema = z.strictObject({
  event: z.string().max(200),
  where: filtersSchema.optional(),
  match: matchSchema.optional(),
});
export type EventExit = z.infer<typeof eventExitSchema>;

/** Ends the run as soon as it holds during a wait, also by time alone. */
const conditionExitSchema = z.strictObject({ when: conditionSchema });
export type ConditionExit = z.infer<typeof conditionExitSchema>;

export const exitRuleSchema = z.union([eventExitSchema, conditionExitSchema]);
export type ExitRule = z.infer<typeof exitRuleSchema>;

export const eventExits = (exits: readonly ExitRule[]): EventExit[] => exits.filter((exit) => 'event' in exit);
export const conditionExits = (exits: readonly ExitRule[]): ConditionExit[] => exits.filter((exit) => 'when' in exit);

export const goalSchema = z.strictObject({
  event: z.string().max(200),
  where: filtersSchema.optional(),
  match: matchSchema.optional(),
  within: durationSchema.optional(),
  /** Property of the goal event that holds its worth. */
  value: pathName.optional(),
  /** Who meets the goal leaves the journey. */
  endsRun: z.boolean().optional(),
});
export type Goal = z.infer<typeof goalSchema>;
