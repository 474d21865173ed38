import { z } from 'zod';
import { filtersSchema } from '../conditions/condition.ts';
import { durationSchema } from '../schedule/duration.ts';
import { matchSchema, pathName } from './path-name.ts';

export const reentrySchema = z.strictObject({
  allowed: z.enum(['never', 'after_exit', 'always']),
  cooldown: durationSchema.optional(),
});

export const exitRuleSchema = z.strictObject({
  event: z.string().max(200),
  where: filtersSchema.optional(),
  match: matchSchema.optional(),
});
export type ExitRule = z.infer<typeof exitRuleSchema>;

export const goalSchema = z.strictObject({
  event: z.string().max(200),
  where: filtersSchema.optional(),
  match: matchSchema.optional(),
  within: durationSchema.optional(),
  /** Property of the goal event that holds its worth. */
  value: pathName.optional(),
});
export type Goal = z.infer<typeof goalSchema>;
