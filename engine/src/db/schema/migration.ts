import type { InFlight } from '@olle/shared/journey/in-flight';
import type { Overdue } from '@olle/shared/journey/late';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

/** What a publisher chose for those inside: a standing fact, carried out page by page until nobody is left. */
export const migration = pgTable(
  'migration',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    journeyId: uuid('journey_id').notNull(),
    /** The version that those who are moved follow from then on. */
    version: integer('version').notNull(),
    inFlight: json<InFlight>('in_flight').notNull(),
    /** Of those who follow and whose wait would be over: at once, or spread over an hour. */
    overdue: text('overdue', { enum: ['now', 'spread'] }).notNull(),
    status: text('status', { enum: ['running', 'done', 'undoing', 'undone'] })
      .notNull()
      .default('running'),
    /** Counted when it was asked for; who comes to one of its nodes while it begins is added. */
    total: integer('total').notNull(),
    followed: integer('followed').notNull().default(0),
    mapped: integer('mapped').notNull().default(0),
    exited: integer('exited').notNull().default(0),
    /** They had moved on by themselves, or left. */
    gone: integer('gone').notNull().default(0),
    failed: integer('failed').notNull().default(0),
    undone: integer('undone').notNull().default(0),
    /** At an undo, those who had moved on since. */
    kept: integer('kept').notNull().default(0),
    /** The last run that an undo took up. */
    cursor: uuid('cursor'),
    actor: text('actor').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    /** Null until everybody was taken up. */
    listedAt: instant('listed_at'),
    finishedAt: instant('finished_at'),
    undoneAt: instant('undone_at'),
    /** Null while it is kept where those who were moved stood before. */
    forgottenAt: instant('forgotten_at'),
  },
  (t) => [
    index('migration_journey').on(t.journeyId, t.createdAt, t.id),
    index('migration_open').on(t.createdAt).where(sql`status in ('running', 'undoing')`),
  ],
);

/**
 * Whom a migration takes up, what became of them, and where they stood before, to bring them back. A move stays on record
 * as long as its run; it is found by the migrations of the run's journey.
 */
export const migrationRun = pgTable(
  'migration_run',
  {
    migrationId: uuid('migration_id').notNull(),
    runId: uuid('run_id').notNull(),
    workspaceId: workspaceId(),
    state: text('state', {
      enum: ['pending', 'followed', 'mapped', 'exited', 'gone', 'failed'],
    })
      .notNull()
      .default('pending'),
    /** Version and position before, null while pending, and when it is too late to go back there. */
    before: json('before'),
    /** Null where nobody was moved. */
    fromVersion: integer('from_version'),
    /** Of the move. */
    at: instant('at'),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.migrationId, t.runId] }),
    index('migration_run_pending').on(t.migrationId, t.runId).where(sql`state = 'pending'`),
  ],
);

/** When a journey was paused, and what was chosen at its end for those whose wait ended meanwhile. */
export const journeyPause = pgTable(
  'journey_pause',
  {
    journeyId: uuid('journey_id').notNull(),
    workspaceId: workspaceId(),
    pausedAt: instant('paused_at').notNull().default(sql`now()`),
    /** Null while it lasts. */
    resumedAt: instant('resumed_at'),
    overdue: json<Overdue>('overdue'),
  },
  (t) => [primaryKey({ columns: [t.journeyId, t.pausedAt] })],
);
