import { z } from 'zod';
import { apiSchema, apiTrigger } from './triggers/api.ts';
import { dateSchema, dateTrigger } from './triggers/date.ts';
import type { TriggerDefinition } from './triggers/define-trigger.ts';
import { eventSchema, eventTrigger } from './triggers/event.ts';
import { scheduleSchema, scheduleTrigger } from './triggers/schedule.ts';
import { segmentSchema, segmentTrigger } from './triggers/segment.ts';

export const triggerSchema = z.discriminatedUnion('type', [
  eventSchema,
  segmentSchema,
  scheduleSchema,
  dateSchema,
  apiSchema,
]);
export type Trigger = z.infer<typeof triggerSchema>;
export type TriggerType = Trigger['type'];

const definitions = {
  event: eventTrigger,
  segment: segmentTrigger,
  schedule: scheduleTrigger,
  date: dateTrigger,
  api: apiTrigger,
} satisfies { [K in TriggerType]: TriggerDefinition<Extract<Trigger, { type: K }>> };

/** What a trigger's own definition says of it. */
export function definitionOfTrigger(trigger: Trigger): TriggerDefinition<Trigger> {
  // Each definition takes triggers of its own type, and this is the one of the trigger's; TypeScript cannot relate the two.
  return definitions[trigger.type] as TriggerDefinition<never> as TriggerDefinition<Trigger>;
}
