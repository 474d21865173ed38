import { z } from 'zod';
import { filtersSchema } from '../../conditions/condition.ts';
import { passesFilters } from '../../conditions/filter.ts';
import { filterProblems } from '../../conditions/problems.ts';
import { placed } from '../placed.ts';
import { none, nothing, sharedSettings, type TriggerDefinition } from './define-trigger.ts';

export const eventSchema = z.strictObject({
  type: z.literal('event'),
  event: z.string().max(200),
  where: filtersSchema.optional(),
  ...sharedSettings,
});

export const eventTrigger: TriggerDefinition<z.infer<typeof eventSchema>> = {
  problems: ({ event, where = [] }) => [
    ...(event.trim() === '' ? [{ field: 'event', code: 'event_missing' }] : []),
    ...placed('where', filterProblems(where)),
  ],
  segments: none,
  startedBy: ({ event, where }, fact, { scope }) =>
    event === fact.name && passesFilters(fact.properties, where ?? [], scope()),
  rehearsed: nothing,
};
