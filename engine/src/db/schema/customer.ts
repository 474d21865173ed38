import type { JsonObject } from '@olle/shared/json';
import { sql } from 'drizzle-orm';
import { bigint, boolean, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

export const customer = pgTable(
  'customer',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    /** The shop's id; null while anonymous. */
    userId: text('user_id'),
    attributes: json<JsonObject>('attributes').notNull().default(sql`'{}'::jsonb`),
    /** This one's history went to another customer: an anonymous visitor who turned out to be somebody known. */
    mergedInto: uuid('merged_into'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
    lastSeenAt: instant('last_seen_at'),
  },
  (t) => [
    uniqueIndex('customer_user_id').on(t.workspaceId, t.userId),
    index('customer_recent').on(t.workspaceId, t.createdAt, t.id),
    index('customer_email').on(t.workspaceId, sql`lower(attributes->>'email')`),
    // For beginnings of names, whatever the database sorts by.
    index('customer_name').on(t.workspaceId, sql`lower(attributes->>'name') text_pattern_ops`),
  ],
);

/**
 * The lock that guards a customer's runs. Narrow, never written by ingest, no foreign key points here: taking it waits
 * for nobody but movement itself.
 */
export const customerLock = pgTable('customer_lock', { customerId: uuid('customer_id').primaryKey() });

/** Every id under which a customer is known. */
export const customerIdentity = pgTable(
  'customer_identity',
  {
    workspaceId: workspaceId(),
    kind: text('kind', { enum: ['user', 'anonymous'] }).notNull(),
    value: text('value').notNull(),
    customerId: uuid('customer_id').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind, t.value] }),
    index('customer_identity_customer').on(t.customerId),
  ],
);

/** Visitors who turned out to be a customer: given the shop's id, or merged into one who had it. */
export const identityJoin = pgTable(
  'identity_join',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    workspaceId: workspaceId(),
    customerId: uuid('customer_id').notNull(),
    /** Under which the visitor was named by the call that said so. */
    anonymousId: text('anonymous_id').notNull(),
    /** The visitor's own customer of before; null when it got the shop's id. */
    fromCustomerId: uuid('from_customer_id'),
    at: instant('at').notNull(),
  },
  (t) => [index('identity_join_customer').on(t.customerId, t.at)],
);

/** Consent as it stands now, one row a channel and category. */
export const consent = pgTable(
  'consent',
  {
    workspaceId: workspaceId(),
    customerId: uuid('customer_id').notNull(),
    channel: text('channel').notNull(),
    category: text('category').notNull(),
    granted: boolean('granted').notNull(),
    night: boolean('night').notNull().default(false),
    source: text('source').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.channel, t.category] })],
);

/** Every change of consent, never rewritten: the proof of why a message was lawful. */
export const consentRecord = pgTable(
  'consent_record',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    workspaceId: workspaceId(),
    customerId: uuid('customer_id').notNull(),
    channel: text('channel').notNull(),
    category: text('category').notNull(),
    granted: boolean('granted').notNull(),
    night: boolean('night'),
    source: text('source').notNull(),
    wording: text('wording'),
    actor: text('actor'),
    at: instant('at').notNull(),
  },
  (t) => [index('consent_record_customer').on(t.customerId, t.at)],
);

/** Addresses that no message goes to any more: hard bounce, complaint, by hand. */
export const suppression = pgTable(
  'suppression',
  {
    workspaceId: workspaceId(),
    channel: text('channel').notNull(),
    address: text('address').notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.channel, t.address] })],
);
