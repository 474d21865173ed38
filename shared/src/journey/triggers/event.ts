import { z } from 'zod';
import { type Condition, type Filter, filtersSchema } from '../../conditions/condition.ts';
import { passesFilters } from '../../conditions/filter.ts';
import { filterProblems } from '../../conditions/problems.ts';
import { placed } from '../placed.ts';
import { by, none, nothing, sharedSettings, type TriggerDefinition } from './define-trigger.ts';

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
  begins: ({ event, where = [] }) =>
    event.trim() === '' ? null : { ...by('event', event), when: where.flatMap(asked) },
  rehearsed: nothing,
};

/** A filter that asks all of one element cannot be compared. */
const asked = (filter: Filter): Condition[] => {
  if ('any_in' in filter) return [];
  const { property, ...comparison } = filter;
  return [{ trigger: property, ...comparison }];
};
