import { z } from 'zod';
import type { ConfigProblem } from '../../journey/problem.ts';
import { clockSchema } from '../../schedule/clock.ts';
import { offsetSchema } from '../../schedule/offset.ts';
import { weekdaysSchema } from '../../schedule/weekday.ts';

/** `{until: …}`: the next time the customer's clocks show this. */
export const untilSettings = {
  until: z.strictObject({ time: clockSchema, weekdays: weekdaysSchema.optional() }),
};

/** `{date: …}`: a date that stands in an attribute, moved by an offset, at a time of the day. */
export const dateSettings = {
  date: z.strictObject({
    attribute: z.string().max(200),
    offset: offsetSchema.optional(),
    time: clockSchema.optional(),
  }),
};

export const momentSchema = z.union([z.strictObject(untilSettings), z.strictObject(dateSettings)]);
export type Moment = z.infer<typeof momentSchema>;
export type UntilMoment = Extract<Moment, { until: unknown }>['until'];
export type DateMoment = Extract<Moment, { date: unknown }>['date'];

/** What keeps a moment from being found; `within` is where it stands in the node's settings. */
export function momentProblems(moment: Moment, within = ''): ConfigProblem[] {
  if ('until' in moment)
    return moment.until.weekdays?.length === 0 ? [{ field: `${within}until.weekdays`, code: 'weekdays_missing' }] : [];
  return moment.date.attribute.trim() === '' ? [{ field: `${within}date.attribute`, code: 'attribute_missing' }] : [];
}
