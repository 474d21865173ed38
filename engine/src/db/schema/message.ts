import type { JsonObject } from '@olle/shared/json';
import { awaitedStatuses } from '@olle/shared/messages/awaited';
import type { Verdict } from '@olle/shared/messages/gate';
import { messageStatuses } from '@olle/shared/messages/status';
import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

export const message = pgTable(
  'message',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    runId: uuid('run_id').notNull(),
    nodeId: text('node_id').notNull(),
    visit: integer('visit').notNull(),
    stepSeq: integer('step_seq').notNull(),
    journeyId: uuid('journey_id').notNull(),
    version: integer('version').notNull(),
    customerId: uuid('customer_id').notNull(),
    channel: text('channel').notNull(),
    category: text('category').notNull(),
    status: text('status', { enum: messageStatuses }).notNull(),
    /** Why it was skipped, failed or is unknown: a code of the catalogue. */
    reasonCode: text('reason_code'),
    /** The gate's answers, oldest first: in `advance`, and just before the call. */
    verdicts: json<Verdict[]>('verdicts').notNull(),
    /** Its run waits at the send: `sent` and `failed` are facts for it then. Null for most, who went on at once. */
    waitFor: text('wait_for', { enum: awaitedStatuses }),
    notBefore: instant('not_before'),
    attempts: integer('attempts').notNull().default(0),
    claimedAt: instant('claimed_at'),
    claimedBy: uuid('claimed_by'),
    /** What was handed to the provider, kept as it looked; null until rendered. */
    rendered: json<JsonObject>('rendered'),
    providerMessageId: text('provider_message_id'),
    error: text('error'),
    queuedAt: instant('queued_at').notNull().default(sql`now()`),
    sentAt: instant('sent_at'),
  },
  (t) => [
    uniqueIndex('message_key').on(t.runId, t.nodeId, t.visit),
    index('message_queue').on(t.channel, t.journeyId, t.queuedAt, t.id).where(sql`status = 'queued'`),
    // Those whose provider was not there when it was tried last.
    index('message_away')
      .on(t.workspaceId, t.channel)
      .where(sql`status = 'queued' and error is not null and reason_code is null`),
    index('message_in_flight').on(t.claimedAt).where(sql`status in ('claimed', 'handing_over')`),
    index('message_customer').on(t.customerId, t.queuedAt),
    index('message_journey').on(t.journeyId, t.queuedAt, t.id),
    index('message_recent').on(t.workspaceId, t.queuedAt, t.id),
    // Of those that are sent or will not be: a message does not come into it at each step of its sending.
    index('message_words')
      .using('gin', sql`olle_words(rendered)`)
      .where(sql`status in ('sent', 'delivered', 'bounced', 'skipped', 'failed', 'unknown')`),
    // What a person has to decide about: few among millions.
    index('message_open').on(t.workspaceId, t.status, t.queuedAt, t.id).where(sql`status in ('failed', 'unknown')`),
    // The same without addresses that are no more: of those there are as many as customers who moved away.
    index('message_unsent')
      .on(t.workspaceId, t.queuedAt, t.id)
      .where(sql`status in ('failed', 'unknown') and reason_code is distinct from 'address_rejected'`),
  ],
);

/** What providers and readers reported: accepted, delivered, bounced, opened, unsubscribed. */
export const messageEvent = pgTable(
  'message_event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    workspaceId: workspaceId(),
    messageId: uuid('message_id').notNull(),
    type: text('type').notNull(),
    detail: json<JsonObject>('detail').notNull(),
    at: instant('at').notNull().default(sql`now()`),
  },
  (t) => [index('message_event_message').on(t.messageId, t.at)],
);

/** What the built-in test providers received. */
export const testInbox = pgTable(
  'test_inbox',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    channel: text('channel').notNull(),
    to: text('to').notNull(),
    from: text('from').notNull(),
    subject: text('subject'),
    text: text('text'),
    html: text('html'),
    headers: json<JsonObject>('headers').notNull(),
    /** Our message's id is the provider's idempotency key: a repeat is the same mail. Null for a test send. */
    messageId: text('message_id').notNull().unique(),
    at: instant('at').notNull().default(sql`now()`),
  },
  (t) => [index('test_inbox_recent').on(t.workspaceId, t.at, t.id)],
);
