import type { Json, JsonObject } from '@olle/shared/json';
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

/** What customers did. `id` is the order of receipt. */
export const event = pgTable(
  'event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    workspaceId: workspaceId(),
    customerId: uuid('customer_id').notNull(),
    /** What deduplicates; the client's, or ours when it gave none. */
    messageId: text('message_id').notNull(),
    type: text('type', {
      enum: ['track', 'identify', 'page', 'screen', 'group', 'alias', 'segment', 'date'],
    }).notNull(),
    /** `Order Completed`; of other types `$identify`, `$page`, ... */
    name: text('name').notNull(),
    /** When it happened, clamped to its receipt. */
    at: instant('at').notNull(),
    receivedAt: instant('received_at').notNull().default(sql`now()`),
    properties: json<JsonObject>('properties').notNull(),
    /** Recorded history is false: it counts in conditions, and starts, wakes and exits nobody. */
    live: boolean('live').notNull().default(true),
  },
  (t) => [
    uniqueIndex('event_message_id').on(t.workspaceId, t.messageId),
    index('event_customer').on(t.customerId, t.at, t.id),
    index('event_customer_name').on(t.customerId, t.name, t.at, t.id),
    index('event_name').on(t.workspaceId, t.name, t.at),
  ],
);

/**
 * Facts that wait to be routed, in 64 shards by customer. A row is deleted in the very transaction that carried it out;
 * one that could not be is set aside with its reason.
 */
export const inbox = pgTable(
  'inbox',
  {
    seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    workspaceId: workspaceId(),
    shard: smallint('shard').notNull(),
    customerId: uuid('customer_id').notNull(),
    kind: text('kind', { enum: ['event', 'merge', 'start'] }).notNull(),
    /** For an event, its id. */
    eventId: bigint('event_id', { mode: 'number' }),
    /** For a merge, the customer that becomes part of `customerId`. */
    fromCustomerId: uuid('from_customer_id'),
    /** For a start, the journey to enter, its payload, and the step that asked. */
    payload: json<JsonObject>('payload'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    setAsideAt: instant('set_aside_at'),
    error: text('error'),
  },
  (t) => [index('inbox_open').on(t.shard, t.seq).where(sql`set_aside_at is null`)],
);

/** Items that could not be taken in, with the reason; the batch they came in was. */
export const deadLetter = pgTable(
  'dead_letter',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    workspaceId: workspaceId(),
    body: json<Json>('body').notNull(),
    code: text('code').notNull(),
    message: text('message').notNull(),
    at: instant('at').notNull().default(sql`now()`),
    redrivenAt: instant('redriven_at'),
  },
  (t) => [index('dead_letter_open').on(t.workspaceId, t.at, t.id).where(sql`redriven_at is null`)],
);
