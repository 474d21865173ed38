import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { ownFacts } from '../../runner/own-facts.ts';
import { clockSchema } from '../../schedule/clock.ts';
import { parseDuration } from '../../schedule/duration.ts';
import { dateAt } from '../../schedule/local-date.ts';
import { offsetSchema } from '../../schedule/offset.ts';
import type { ConfigProblem } from '../problem.ts';
import { by, none, sharedSettings, type TriggerDefinition } from './define-trigger.ts';

export const dateSchema = z.strictObject({
  type: z.literal('date'),
  /** Dotted path of an attribute that holds a date or an instant. */
  attribute: z.string().max(200),
  /** Every year: 29 February is kept on the 28th where there is none. */
  anniversary: z.boolean().optional(),
  /** `-P3D`: three days before. Days and months move the date, then the clock is set. */
  offset: offsetSchema.optional(),
  /** By the clocks of the customer's zone. */
  time: clockSchema,
  ...sharedSettings,
});
export type DateTrigger = z.infer<typeof dateSchema>;

/** A birthday, the end of a subscription: each customer once for each date. */
export const dateTrigger: TriggerDefinition<DateTrigger> = {
  problems: ({ attribute, offset }) => [
    ...(attribute.trim() === '' ? [{ field: 'attribute', code: 'attribute_missing' }] : []),
    ...(offset === undefined ? [] : offsetProblems(offset)),
  ],
  segments: none,
  startedBy: (_trigger, { name, properties }, { journeyId }) =>
    name === ownFacts.dateReached && properties.journeyId === journeyId,
  // Whatever the clock: the same day writes twice.
  begins: ({ attribute, anniversary = false, offset = '' }) =>
    attribute.trim() === '' ? null : by('date', attribute, anniversary, offset),
  rehearsed: ({ attribute }, { now, zone }) => ({
    attribute,
    date: Temporal.PlainDate.from(dateAt(now, zone)).toString(),
  }),
};

const year = 366 * 86_400_000;

function offsetProblems(offset: string): ConfigProblem[] {
  const { months, milliseconds } = parseDuration(offset.replace(/^-/, ''));
  const long = months > 12 || milliseconds > year;
  return long ? [{ field: 'offset', code: 'offset_too_long' }] : [];
}
