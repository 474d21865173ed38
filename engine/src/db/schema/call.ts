import type { Json } from '@olle/shared/json';
import type { CallRequest } from '@olle/shared/runner/change';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

/** `waiting`: it is still being made. `discarded`: the run had gone when the answer came, or before it was asked for. */
export const callStatuses = ['waiting', 'answered', 'failed', 'discarded'] as const;

/** A call to the world. It is written before anybody is called, and moved on only under the customer's lock. */
export const call = pgTable(
  'call',
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
    status: text('status', { enum: callStatuses }).notNull().default('waiting'),
    /** Without headers and body once it is over: they may hold secrets. */
    request: json<Partial<CallRequest>>('request').notNull(),
    /** Counted before each one. */
    attempts: integer('attempts').notNull().default(0),
    /** Of the last answer. */
    httpStatus: integer('http_status'),
    body: json<Json>('body'),
    /** Why it failed, or why its last attempt did: a code of the catalogue. */
    error: text('error'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    startedAt: instant('started_at'),
    /** When it is tried again, after an attempt that may go better. */
    nextAt: instant('next_at'),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    uniqueIndex('call_key').on(t.runId, t.nodeId, t.visit),
    index('call_customer').on(t.customerId),
    index('call_journey').on(t.journeyId, t.createdAt, t.id),
    // What somebody looks for: few among many.
    index('call_failed').on(t.journeyId, t.createdAt, t.id).where(sql`status = 'failed'`),
    // The housekeeping looks for those that nobody makes; most calls that there ever were are over.
    index('call_waiting').on(t.createdAt).where(sql`status = 'waiting'`),
    // … and forgets the oldest of the others.
    index('call_over').on(t.finishedAt).where(sql`status <> 'waiting'`),
  ],
);

/** Signs what a workspace sends out. An older one signs beside it until it is retired, so that receivers can change over. */
export const webhookSecret = pgTable(
  'webhook_secret',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    workspaceId: workspaceId(),
    secret: text('secret').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    retiresAt: instant('retires_at'),
  },
  (t) => [index('webhook_secret_workspace').on(t.workspaceId, t.createdAt)],
);
