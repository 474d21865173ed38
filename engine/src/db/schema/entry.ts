import { sql } from 'drizzle-orm';
import { boolean, index, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

/**
 * Segments that a journey listens to: only their membership is kept. Built once for everyone, in the order of ids;
 * whoever stands behind the cursor is followed from then on.
 */
export const segmentWatch = pgTable('segment_watch', {
  segmentId: uuid('segment_id').primaryKey(),
  workspaceId: workspaceId(),
  /** Of the condition and those of the segments that it names: another one is built anew. */
  fingerprint: text('fingerprint').notNull(),
  /** Names of events that may change who is in it. */
  hears: json<string[]>('hears').notNull(),
  /**
   * Transactions that were writing reports of messages when it was first seen: they mark nobody for it, and are waited for
   * before it is built. Null: not seen yet.
   */
  reporters: text('reporters').array(),
  cursor: uuid('cursor'),
  /** Listened to since; reset when it is built anew. */
  since: instant('since').notNull(),
  builtAt: instant('built_at'),
});

/** Who is in a watched segment since when; who is not has a row while time alone may bring them in. */
export const segmentMember = pgTable(
  'segment_member',
  {
    segmentId: uuid('segment_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    workspaceId: workspaceId(),
    since: instant('since'),
    /** No earlier than this can time alone change it; null: never. */
    dueAt: instant('due_at'),
    /** It could not be asked since then, stands as it did, and is asked again when it is due. */
    unaskedSince: instant('unasked_since'),
  },
  (t) => [
    primaryKey({ columns: [t.segmentId, t.customerId] }),
    index('segment_member_unasked').on(t.unaskedSince).where(sql`unasked_since is not null`),
    index('segment_member_customer').on(t.customerId),
    index('segment_member_due').on(t.dueAt).where(sql`due_at is not null`),
  ],
);

/** Journeys that begin on a date of the customer. Built as segments are. */
export const dateWatch = pgTable('date_watch', {
  journeyId: uuid('journey_id').primaryKey(),
  workspaceId: workspaceId(),
  fingerprint: text('fingerprint').notNull(),
  cursor: uuid('cursor'),
  /** Listened to since; reset when it is built anew. */
  since: instant('since').notNull(),
  builtAt: instant('built_at'),
});

/** The next date of a customer in such a journey. */
export const dateDue = pgTable(
  'date_due',
  {
    journeyId: uuid('journey_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    workspaceId: workspaceId(),
    /** The day that is kept, as `2026-05-05`. */
    date: text('date').notNull(),
    dueAt: instant('due_at').notNull(),
    /** When it really was due, of one who could not be told of it, and whose turn comes again at `due_at`. */
    since: instant('since'),
    /** How often in a row that failed. */
    tries: smallint('tries').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.journeyId, t.customerId] }),
    index('date_due_unfired').on(t.since).where(sql`since is not null`),
    index('date_due_customer').on(t.customerId),
    index('date_due_at').on(t.dueAt),
  ],
);

/** Customers whose segments and dates have to be looked at again. */
export const customerMark = pgTable(
  'customer_mark',
  {
    customerId: uuid('customer_id').primaryKey(),
    workspaceId: workspaceId(),
    /** False: recorded history changed them, which starts nobody. */
    live: boolean('live').notNull(),
    /** Since when, by the clock; for what time alone changed, the instant that it named. Not looked at before. */
    at: instant('at').notNull(),
    /** The same, of one who could not be looked at, and whose turn comes again at `at`. */
    since: instant('since'),
    /** How often in a row the customer could not be looked at. */
    tries: smallint('tries').notNull().default(0),
  },
  // Those with news first.
  (t) => [index('customer_mark_turn').on(t.live.desc(), t.at)],
);

/** The next tick of a journey that begins by a schedule. */
export const scheduleClock = pgTable(
  'schedule_clock',
  {
    journeyId: uuid('journey_id').primaryKey(),
    workspaceId: workspaceId(),
    fingerprint: text('fingerprint').notNull(),
    nextAt: instant('next_at'),
  },
  (t) => [index('schedule_clock_next').on(t.nextAt)],
);

/** Ticks that have started an enrolment: each does so once. */
export const scheduleTick = pgTable(
  'schedule_tick',
  {
    journeyId: uuid('journey_id').notNull(),
    at: instant('at').notNull(),
    workspaceId: workspaceId(),
    enrolmentId: uuid('enrolment_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.journeyId, t.at] })],
);
