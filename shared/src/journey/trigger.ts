import { z } from 'zod';
import { conditionSchema, filtersSchema } from '../conditions/condition.ts';
import { pathName } from './path-name.ts';

const eventTriggerSchema = z.strictObject({
  type: z.literal('event'),
  event: z.string().max(200),
  where: filtersSchema.optional(),
  /** The property that tells one run from another of the same customer. */
  key: pathName.optional(),
  audience: conditionSchema.optional(),
});
const apiTriggerSchema = z.strictObject({
  type: z.literal('api'),
  key: pathName.optional(),
  audience: conditionSchema.optional(),
});
export const triggerSchema = z.discriminatedUnion('type', [eventTriggerSchema, apiTriggerSchema]);
export type Trigger = z.infer<typeof triggerSchema>;
