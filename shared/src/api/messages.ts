import { z } from 'zod';
import { jsonObjectSchema } from '../json.ts';
import { contentSchema } from '../messages/channel.ts';
import { categories } from '../messages/gate.ts';
import { messageStatuses } from '../messages/status.ts';
import { count, givenInstant, instant } from './fields.ts';
import { pageBody, pageOf, pageQuery } from './page.ts';

const messageStatus = z.enum(messageStatuses);

export const messageItem = z.strictObject({
  id: z.uuid(),
  customerId: z.uuid(),
  userId: z.string().nullable(),
  customerName: z.string().nullable(),
  journeyId: z.uuid(),
  journeyName: z.string(),
  runId: z.uuid(),
  nodeId: z.string(),
  channel: z.string(),
  category: z.string(),
  status: messageStatus,
  /** Why it was skipped, failed or is unknown. */
  reasonCode: z.string().nullable(),
  to: z.string().nullable(),
  subject: z.string().nullable(),
  queuedAt: instant,
  sentAt: instant.nullable(),
});
export type MessageItem = z.infer<typeof messageItem>;

export const messageListQuery = pageQuery.extend({
  userId: z.string().max(512).optional(),
  journeyId: z.string().max(100).optional(),
  status: messageStatus.optional(),
});
export const messageListAnswer = pageOf(messageItem);

/** What is looked for says whom it is about, so it stands in a body: addresses of calls are kept in too many places. */
export const messageSearchBody = pageBody.extend({
  /** Beginnings of the subject's words or of the address it went to; or a customer: id, address, beginning of the name. */
  text: z.string().trim().max(200).optional(),
  userId: z.string().max(512).optional(),
  journeyId: z.string().max(100).optional(),
  /** The step that sends it. */
  nodeId: z.string().max(200).optional(),
  status: messageStatus.optional(),
  /** Of those queued from then on. */
  from: givenInstant.optional(),
  /** Of those queued before. */
  to: givenInstant.optional(),
});
export type MessageSearch = z.input<typeof messageSearchBody>;

export const messageAnswer = messageItem.extend({
  version: count,
  visit: count,
  attempts: count,
  /** What was handed to the provider, kept as it looked; null until rendered. */
  rendered: jsonObjectSchema.nullable(),
  /** The gate's answers, oldest first. */
  verdicts: z.array(jsonObjectSchema),
  /** What providers and readers reported, oldest first. */
  reports: z.array(z.strictObject({ type: z.string(), at: instant, detail: jsonObjectSchema })),
  providerMessageId: z.string().nullable(),
  error: z.string().nullable(),
});
export type MessageAnswer = z.infer<typeof messageAnswer>;

export const decidedMessageAnswer = z.strictObject({ id: z.uuid(), status: messageStatus });
export const decideMessageBody = z.strictObject({ note: z.string().trim().max(2_000).optional() });

const drafted = {
  channel: z.enum(['email']),
  content: contentSchema,
  customerId: z.uuid().optional(),
  /** The message's own, where it has one. */
  category: z.enum(categories).optional(),
  /** Whose category it has otherwise, and whose name a template may say. */
  journeyId: z.uuid().optional(),
  /** What begins the journey: the very event, or the latest of its name, of the customer where one is named. */
  event: z.strictObject({ name: z.string().min(1).max(200), id: z.int().positive().optional() }).optional(),
};

const shownCustomer = z.strictObject({
  customerId: z.uuid(),
  userId: z.string().nullable(),
  name: z.string().nullable(),
  email: z.string().nullable(),
});

export const messagePreviewBody = z.strictObject(drafted);
export type MessagePreviewBody = z.infer<typeof messagePreviewBody>;
export const pointedOut = {
  /** What is shown as nothing, since there is no such value; `later`: a step on the way may yet give it one. */
  missing: z.array(z.strictObject({ field: z.string(), name: z.string(), line: count, later: z.boolean() })),
  /** The same with what is missing pointed out, in the language of who asks. Nobody is sent this. */
  marked: z
    .strictObject({
      subject: z.array(z.union([z.string(), z.strictObject({ missing: z.string() })])),
      html: z.string(),
    })
    .nullable(),
};

export const messagePreviewAnswer = z.strictObject({
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  problems: z.array(z.strictObject({ field: z.string().optional(), code: z.string(), facts: jsonObjectSchema })),
  /** Whom it is shown for, and by which event. */
  customer: shownCustomer.nullable(),
  event: z.strictObject({ id: count, at: instant }).nullable(),
  ...pointedOut,
});
export type MessagePreviewAnswer = z.infer<typeof messagePreviewAnswer>;

export const occasionsQuery = z.object({ event: z.string().min(1).max(200) });
/** Who did something last, the latest first, everybody once. */
export const occasionsAnswer = z.strictObject({
  items: z.array(z.strictObject({ id: count, at: instant, customer: shownCustomer })),
});
export type Occasion = z.infer<typeof occasionsAnswer>['items'][number];

export const testSendBody = z.strictObject({ ...drafted, to: z.email().max(320) });
export type TestSendBody = z.infer<typeof testSendBody>;
export const testSendAnswer = z.strictObject({ sent: z.boolean(), error: z.string().optional() });
export type TestSendAnswer = z.infer<typeof testSendAnswer>;

export const inboxQuery = pageQuery.extend({
  to: z.string().max(320).optional(),
  channel: z.string().max(50).optional(),
});
export const inboxAnswer = pageOf(
  z.strictObject({
    id: z.uuid(),
    at: instant,
    channel: z.string(),
    to: z.string(),
    from: z.string(),
    subject: z.string().nullable(),
    text: z.string().nullable(),
    html: z.string().nullable(),
    messageId: z.string(),
    /** Which journey sent it; null: a test send. */
    journeyId: z.uuid().nullable(),
    journeyName: z.string().nullable(),
  }),
);
