import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Plan } from '@olle/shared/journey/plan';
import type { JsonObject } from '@olle/shared/json';
import { sql } from 'drizzle-orm';
import { bigint, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

export const journeyStatuses = ['draft', 'active', 'paused', 'stopped'] as const;

export const journey = pgTable(
  'journey',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    status: text('status', { enum: journeyStatuses }).notNull().default('draft'),
    /** Of a stopped journey: those inside finish, or leave. */
    stopMode: text('stop_mode', { enum: ['finish', 'exit'] }),
    draft: json<JourneyDocument>('draft').notNull(),
    /** Moves only with the draft. */
    revision: integer('revision').notNull().default(1),
    draftBy: text('draft_by').notNull(),
    draftAt: instant('draft_at').notNull().default(sql`now()`),
    liveVersion: integer('live_version'),
    archivedAt: instant('archived_at'),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [index('journey_workspace').on(t.workspaceId, t.createdAt, t.id)],
);

/** Immutable: what runs follow. */
export const journeyVersion = pgTable(
  'journey_version',
  {
    journeyId: uuid('journey_id').notNull(),
    version: integer('version').notNull(),
    workspaceId: workspaceId(),
    document: json<JourneyDocument>('document').notNull(),
    plan: json<Plan>('plan').notNull(),
    /** Of the document without layout and notes: publishing the same again gives the live version again. */
    checksum: text('checksum').notNull(),
    note: text('note'),
    /** Why it was published though tests failed; null: none did. */
    override: text('override'),
    publishedBy: text('published_by').notNull(),
    publishedAt: instant('published_at').notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.journeyId, t.version] })],
);

/** Everyone of a segment, entered by hand. */
export const enrolment = pgTable(
  'enrolment',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    journeyId: uuid('journey_id').notNull(),
    segmentId: uuid('segment_id').notNull(),
    payload: json<JsonObject>('payload').notNull(),
    status: text('status', { enum: ['running', 'done', 'failed'] })
      .notNull()
      .default('running'),
    total: integer('total').notNull(),
    processed: integer('processed').notNull().default(0),
    entered: integer('entered').notNull().default(0),
    /** Last customer taken; the next page begins after it. */
    cursor: uuid('cursor'),
    actor: text('actor').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    finishedAt: instant('finished_at'),
  },
  // The housekeeping looks for them, and a schedule leaves one behind at every tick.
  (t) => [
    index('enrolment_running').on(t.createdAt).where(sql`status = 'running'`),
    index('enrolment_over').on(t.finishedAt).where(sql`status <> 'running'`),
  ],
);

/** Counter changes, inserted so that customers do not wait for one another; a loop folds them into `counter`. */
export const counterDelta = pgTable('counter_delta', {
  id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  journeyId: uuid('journey_id').notNull(),
  version: integer('version').notNull(),
  /** `entered`, `reached`, `edge`, `sent`, `skipped`, `goal`, ... */
  metric: text('metric').notNull(),
  /** Node, edge, or empty for the journey. */
  subject: text('subject').notNull(),
  n: integer('n').notNull(),
  at: instant('at').notNull(),
});

/** Counts per hour. */
export const counter = pgTable(
  'counter',
  {
    journeyId: uuid('journey_id').notNull(),
    version: integer('version').notNull(),
    metric: text('metric').notNull(),
    subject: text('subject').notNull(),
    hour: instant('hour').notNull(),
    n: bigint('n', { mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.journeyId, t.version, t.metric, t.subject, t.hour] })],
);
