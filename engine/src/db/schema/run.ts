import type { JsonObject } from '@olle/shared/json';
import type { Reason } from '@olle/shared/runner/reason';
import type { Origin } from '@olle/shared/runner/run';
import { sql } from 'drizzle-orm';
import { bigint, boolean, doublePrecision, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

export const runStatuses = ['waiting', 'held', 'finished', 'exited', 'failed'] as const;

/** One customer in one journey. Changes only under the customer's lock. */
export const run = pgTable(
  'run',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    journeyId: uuid('journey_id').notNull(),
    version: integer('version').notNull(),
    customerId: uuid('customer_id').notNull(),
    key: text('key'),
    status: text('status', { enum: runStatuses }).notNull(),
    enteredAt: instant('entered_at').notNull(),
    /** Receipt order of what brought the customer in. */
    entrySeq: bigint('entry_seq', { mode: 'number' }).notNull(),
    endedAt: instant('ended_at'),
    endReason: json<Reason>('end_reason'),
    trigger: json<JsonObject>('trigger').notNull(),
    /** The step of another journey's run that let the customer in. */
    origin: json<Origin>('origin'),
    /** Where it waits; all null when it does not. */
    nodeId: text('node_id'),
    since: instant('since'),
    sinceSeq: bigint('since_seq', { mode: 'number' }),
    until: instant('until'),
    /** When time alone may make an exit condition hold; the run is due at the earlier of the two. */
    checkAt: instant('check_at'),
    memo: json<JsonObject>('memo'),
    stepSeq: integer('step_seq'),
    /** Set when it cannot go on by itself: a person decides. */
    stuck: text('stuck'),
    visits: json<Record<string, number>>('visits').notNull(),
    heard: json<Record<string, JsonObject>>('heard').notNull(),
    coupon: json<JsonObject>('coupon'),
    stepCount: integer('step_count').notNull(),
    goalAt: instant('goal_at'),
    /** While a goal can still count, also after the end; null: never or no more. */
    goalUntil: instant('goal_until'),
    /** The workflow that carries its time; null while held, and for a run that never had to wait. */
    convoyId: uuid('convoy_id'),
    /** The last convoy it was in, for the link to its history. */
    lastConvoyId: uuid('last_convoy_id'),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  (t) => [
    index('run_customer').on(t.customerId, t.enteredAt),
    index('run_live').on(t.customerId).where(sql`status in ('waiting', 'held')`),
    index('run_goal').on(t.customerId).where(sql`goal_until is not null`),
    // Without the key: shops send it, and an index row has room for some 2,700 bytes.
    index('run_past').on(t.journeyId, t.customerId),
    index('run_node').on(t.journeyId, t.nodeId, t.until, t.id).where(sql`node_id is not null`),
    // These two give pages of a stop and of a resume their order (docs/decisions/0016).
    index('run_status').on(t.journeyId, t.status, t.enteredAt, t.id),
    index('run_held').on(t.journeyId, t.enteredAt).where(sql`status = 'held'`),
    // Everybody inside, page by page.
    index('run_inside').on(t.journeyId, t.id).where(sql`status in ('waiting', 'held')`),
    index('run_convoy').on(t.convoyId, t.until).where(sql`convoy_id is not null`),
    index('run_stuck').on(t.workspaceId, t.updatedAt).where(sql`stuck is not null`),
  ],
);

/** One visit of a node, and why it went on as it did. */
export const step = pgTable(
  'step',
  {
    runId: uuid('run_id').notNull(),
    seq: integer('seq').notNull(),
    workspaceId: workspaceId(),
    customerId: uuid('customer_id').notNull(),
    nodeId: text('node_id').notNull(),
    nodeType: text('node_type').notNull(),
    visit: integer('visit').notNull(),
    arrivedAt: instant('arrived_at').notNull(),
    at: instant('at').notNull(),
    outcome: text('outcome').notNull(),
    reason: json<Reason>('reason').notNull(),
    messageId: uuid('message_id'),
    /** Receipt order of the fact that caused it. */
    factSeq: bigint('fact_seq', { mode: 'number' }),
  },
  (t) => [primaryKey({ columns: [t.runId, t.seq] }), index('step_customer').on(t.customerId, t.at)],
);

/**
 * Runs that share one workflow, often one alone. `startedAt` and `nudgedAt` acknowledge what was asked of Temporal;
 * the sweep looks for what was asked and never acknowledged.
 */
export const convoy = pgTable(
  'convoy',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    journeyId: uuid('journey_id').notNull(),
    /** Earliest `until` of its members when it was last computed. */
    dueAt: instant('due_at'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    startedAt: instant('started_at'),
    /** Its timer is out of date: wanted at, and done for. */
    nudgeWantedAt: instant('nudge_wanted_at'),
    closedAt: instant('closed_at'),
    bulk: boolean('bulk').notNull().default(false),
  },
  (t) => [
    index('convoy_unstarted').on(t.createdAt).where(sql`started_at is null and closed_at is null`),
    index('convoy_nudge').on(t.nudgeWantedAt).where(sql`nudge_wanted_at is not null and closed_at is null`),
    index('convoy_overdue').on(t.dueAt).where(sql`closed_at is null`),
    index('convoy_closed').on(t.closedAt).where(sql`closed_at is not null`),
  ],
);

/** A goal met: once per run. */
export const goalHit = pgTable(
  'goal_hit',
  {
    runId: uuid('run_id').primaryKey(),
    workspaceId: workspaceId(),
    journeyId: uuid('journey_id').notNull(),
    version: integer('version').notNull(),
    customerId: uuid('customer_id').notNull(),
    at: instant('at').notNull(),
    value: doublePrecision('value'),
    currency: text('currency'),
  },
  (t) => [index('goal_hit_journey').on(t.journeyId, t.at)],
);

/** The customer's variant of an experiment, dealt once: that is the exposure, whatever is sent afterwards. */
export const assignment = pgTable(
  'assignment',
  {
    workspaceId: workspaceId(),
    experiment: text('experiment').notNull(),
    customerId: uuid('customer_id').notNull(),
    variant: text('variant').notNull(),
    bucket: doublePrecision('bucket').notNull(),
    /** Kept out on purpose, to measure the others against. */
    holdout: boolean('holdout').notNull().default(false),
    /** The variant before, when that one was removed and this one dealt anew. */
    former: text('former'),
    /** Where it was dealt; null for what older releases dealt. */
    journeyId: uuid('journey_id'),
    nodeId: text('node_id'),
    runId: uuid('run_id'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.experiment, t.customerId] })],
);
