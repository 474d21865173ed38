import { z } from 'zod';
import { inFlightSchema } from '../journey/in-flight.ts';
import { jsonObjectSchema } from '../json.ts';
import { count, givenInstant, instant } from './fields.ts';
import { publishBody } from './journeys.ts';
import { pageOf } from './page.ts';

/** What publishing takes, at an instant to come. The draft is published as it is then. */
export const scheduleBody = publishBody.omit({ revision: true }).extend({ at: givenInstant });

export const scheduledPublicationAnswer = z.strictObject({
  id: z.uuid(),
  journeyId: z.uuid(),
  at: instant,
  /** `refused`: what stood in the way at that moment says `refusal`. */
  status: z.enum(['waiting', 'published', 'refused', 'cancelled']),
  /** Who scheduled it, in whose name it is published. */
  actor: z.string(),
  createdAt: instant,
  note: z.string().nullable(),
  inFlight: inFlightSchema,
  /** An old version again, instead of the draft. */
  again: count.nullable(),
  /** When it was published, refused or cancelled; and by whom, when a person did. */
  endedAt: instant.nullable(),
  cancelledBy: z.string().nullable(),
  version: count.nullable(),
  refusal: z.strictObject({ code: z.string(), message: z.string(), details: z.array(jsonObjectSchema) }).nullable(),
  /** The draft was saved since it was scheduled. */
  draftMoved: z.boolean(),
});
export type ScheduledPublication = z.infer<typeof scheduledPublicationAnswer>;

export const scheduledPublicationListAnswer = pageOf(scheduledPublicationAnswer);
