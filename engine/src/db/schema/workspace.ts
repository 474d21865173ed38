import type { Sender } from '@olle/shared/messages/composed';
import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

/** What the law wants to see in every advertising message, and where the workspace stands on the clock. */
export interface WorkspaceSettings {
  readonly timezone: string;
  readonly sender: Sender;
  /** Openings and clicks are counted; absent means yes. */
  readonly tracking?: boolean;
}

export const workspace = pgTable('workspace', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  settings: json<WorkspaceSettings>('settings').notNull(),
  /** One switch stops all sending. */
  sendingPaused: boolean('sending_paused').notNull().default(false),
  adminKeyHash: text('admin_key_hash').notNull().unique(),
  writeKeyHash: text('write_key_hash').notNull().unique(),
  createdAt: instant('created_at').notNull().default(sql`now()`),
});

/** One row: what tells this database from another one in a shared Temporal namespace. */
export const instance = pgTable('instance', {
  one: boolean('one').primaryKey().default(true),
  id: uuid('id').notNull(),
});

/** A person signed in with a browser. Only hashes of tokens are kept. */
export const session = pgTable('session', {
  tokenHash: text('token_hash').primaryKey(),
  workspaceId: workspaceId(),
  actor: text('actor').notNull(),
  createdAt: instant('created_at').notNull().default(sql`now()`),
  expiresAt: instant('expires_at').notNull(),
});

export const signInLink = pgTable('sign_in_link', {
  tokenHash: text('token_hash').primaryKey(),
  workspaceId: workspaceId(),
  /** The name under which the person's writes are stored. */
  actor: text('actor').notNull().default('sign-in link'),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
});

/** The first answer to a write that carried an Idempotency-Key, kept for 24 hours. `status` null: there is none yet. */
export const idempotency = pgTable(
  'idempotency',
  {
    workspaceId: workspaceId(),
    path: text('path').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: smallint('status'),
    response: text('response'),
    /** Whose turn it is; null: nobody's, since the first call could not answer. */
    claim: uuid('claim'),
    /** What was done so far, as JSON, written by whatever did it. */
    done: text('done'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.path, t.key] }), index('idempotency_at').on(t.createdAt)],
);

/** Who did what: every write of a person, and every tick of a schedule. */
export const audit = pgTable(
  'audit',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    workspaceId: workspaceId(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    facts: json('facts').notNull(),
    at: instant('at').notNull().default(sql`now()`),
  },
  // The housekeeping forgets the oldest; a schedule's ticks, of which there may be one a minute, sooner than the rest.
  (t) => [index('audit_at').on(t.at), index('audit_tick').on(t.at).where(sql`action = 'journey.tick'`)],
);
