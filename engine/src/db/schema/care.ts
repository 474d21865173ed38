import type { JsonObject } from '@olle/shared/json';
import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

/**
 * What a person asked for many stuck runs, or many messages that were not sent, at once; carried out page by page, so that
 * it outlives whoever began it.
 */
export const stuckJob = pgTable(
  'stuck_job',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    about: text('about', { enum: ['runs', 'messages'] })
      .notNull()
      .default('runs'),
    action: text('action', { enum: ['retry', 'skip', 'exit'] }).notNull(),
    journeyId: uuid('journey_id'),
    nodeId: text('node_id'),
    code: text('code'),
    /** Only these runs, or messages; null: all that the others let through. */
    runIds: uuid('run_ids').array(),
    note: text('note').notNull(),
    actor: text('actor').notNull(),
    total: integer('total').notNull(),
    processed: integer('processed').notNull().default(0),
    /** Those that wait for a person no more. */
    freed: integer('freed').notNull().default(0),
    /** The last one taken: a run by when it changed, so that what gets stuck again later is not taken twice; a message by when it was queued. */
    cursorAt: instant('cursor_at'),
    cursorId: uuid('cursor_id'),
    createdAt: instant('created_at').notNull().default(sql`clock_timestamp()`),
    finishedAt: instant('finished_at'),
  },
  (t) => [index('stuck_job_open').on(t.createdAt).where(sql`finished_at is null`)],
);

/** One comparison of Postgres' positions with Temporal's open workflows. */
export const driftAudit = pgTable(
  'drift_audit',
  {
    id: uuid('id').primaryKey(),
    startedAt: instant('started_at').notNull().default(sql`clock_timestamp()`),
    finishedAt: instant('finished_at'),
    /** Convoys and workflows that were compared. */
    convoys: integer('convoys').notNull().default(0),
    workflows: integer('workflows').notNull().default(0),
  },
  (t) => [index('drift_audit_recent').on(t.startedAt)],
);

/** What did not agree: counted, with some examples; `repaired` needs nobody, the others a person. */
export const driftFinding = pgTable(
  'drift_finding',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    auditId: uuid('audit_id').notNull(),
    /** Null: of the whole installation. */
    workspaceId: uuid('workspace_id'),
    code: text('code').notNull(),
    count: integer('count').notNull(),
    examples: json<JsonObject[]>('examples').notNull(),
  },
  (t) => [index('drift_finding_audit').on(t.auditId)],
);
