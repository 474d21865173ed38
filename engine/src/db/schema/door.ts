import type { Reason } from '@olle/shared/runner/reason';
import { bigint, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

/** Why a customer did not come into a journey: one row for each kind of reason, however often it was met. */
export const entryRefused = pgTable(
  'entry_refused',
  {
    workspaceId: workspaceId(),
    customerId: uuid('customer_id').notNull(),
    journeyId: uuid('journey_id').notNull(),
    code: text('code').notNull(),
    /** Of the latest time, as is the reason. */
    version: integer('version').notNull(),
    reason: json<Reason>('reason').notNull(),
    times: bigint('times', { mode: 'number' }).notNull(),
    firstAt: instant('first_at').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.customerId, t.journeyId, t.code] })],
);

/** Entries of journeys that have a cap: the one row that those who enter have to take in turn, locked last. */
export const entryCount = pgTable('entry_count', {
  journeyId: uuid('journey_id').primaryKey(),
  workspaceId: workspaceId(),
  /** The version that it was counted for: a later one may follow upon one without a cap, and counts anew. */
  version: integer('version').notNull(),
  total: bigint('total', { mode: 'number' }).notNull(),
  hourFrom: instant('hour_from'),
  inHour: integer('in_hour').notNull(),
});

/** A segment that holds others than before: those who leave with it are asked, page by page, until the row is gone. */
export const segmentChange = pgTable('segment_change', {
  segmentId: uuid('segment_id').primaryKey(),
  workspaceId: workspaceId(),
  at: instant('at').notNull(),
  /** The last run that was asked. */
  cursor: uuid('cursor'),
  /** Transactions that moved customers when the change was first seen; null: not seen yet. Nobody is asked before they end. */
  movers: text('movers').array(),
});
