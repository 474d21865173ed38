import { z } from 'zod';
import { jsonObjectSchema } from '../json.ts';
import { instant } from './fields.ts';
import { pageOf, pageQuery } from './page.ts';

export const customerListQuery = pageQuery.extend({ query: z.string().trim().max(200).optional() });
export const customerListAnswer = pageOf(
  z.strictObject({
    customerId: z.uuid(),
    userId: z.string().nullable(),
    name: z.string().nullable(),
    email: z.string().nullable(),
    createdAt: instant,
    lastSeenAt: instant.nullable(),
  }),
);

const consent = z.strictObject({
  channel: z.string(),
  category: z.string(),
  granted: z.boolean(),
  night: z.boolean(),
  source: z.string(),
  at: instant,
});

export const customerAnswer = z.strictObject({
  customerId: z.uuid(),
  userId: z.string().nullable(),
  attributes: jsonObjectSchema,
  identities: z.array(z.strictObject({ kind: z.enum(['user', 'anonymous']), value: z.string() })),
  /** As it stands now; who was never asked is not in the list. */
  consent: z.array(consent),
  segments: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  scores: z.record(z.string(), z.number()),
  /** Channels whose address bounced, complained or was suppressed by hand. */
  suppressed: z.array(z.string()),
  createdAt: instant,
  lastSeenAt: instant.nullable(),
});
export type CustomerAnswer = z.infer<typeof customerAnswer>;

export const consentBody = z.strictObject({
  channel: z.string().regex(/^[a-z_]{1,40}$/),
  category: z.literal('advertising').default('advertising'),
  granted: z.boolean(),
  night: z.boolean().optional(),
  source: z.string().min(1).max(200).default('api'),
  wording: z.string().max(2_000).optional(),
});
export type ConsentBody = z.infer<typeof consentBody>;
export const consentAnswer = z.strictObject({ consent: z.array(consent) });

const reason = z.strictObject({ code: z.string(), facts: jsonObjectSchema });
/** A journey that did not let the customer in, one item for each kind of reason, however often it was met. */
export const refusalListAnswer = pageOf(
  z.strictObject({
    journeyId: z.uuid(),
    journeyName: z.string(),
    /** Of the latest time, as is the reason. */
    version: z.int(),
    reason,
    times: z.int(),
    firstAt: instant,
    lastAt: instant,
  }),
);
export type RefusalItem = z.infer<typeof refusalListAnswer>['items'][number];
