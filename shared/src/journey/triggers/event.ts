import { z } from 'zod';
import { filtersSchema } from '../../conditions/condition.ts';
import { passesFilters } from '../../conditions/filter.ts';
import { none, nothing, sharedSettings, type TriggerDefinition } from './define-trigger.ts';

export const eventSchema = z.strictObject({
  type: z.literal('event'),
  event: z.string().max(200),
  where: filtersSchema.optional(),
  ...sharedSettings,
});

export const eventTrigger: TriggerDefinition<z.infer<typeof eventSchema>> = {
  problems: ({ event }) => (event.trim() === '' ? [{ field: 'event', code: 'event_missing' }] : []),
  segments: none,
  startedBy: ({ event, where }, fact, { scope }) =>
    event === fact.name && passesFilters(fact.properties, where ?? [], scope()),
  rehearsed: nothing,
};
