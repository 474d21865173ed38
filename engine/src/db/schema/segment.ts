import type { Condition } from '@olle/shared/conditions/condition';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

export const segment = pgTable(
  'segment',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    condition: json<Condition>('condition').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  (t) => [index('segment_workspace').on(t.workspaceId, t.createdAt, t.id)],
);

export const couponPool = pgTable(
  'coupon_pool',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  (t) => [uniqueIndex('coupon_pool_name').on(t.workspaceId, t.name)],
);

/** One code; issued when it has a run. Unique per visit, so that a repeat reads the same code. */
export const coupon = pgTable(
  'coupon',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    workspaceId: workspaceId(),
    poolId: uuid('pool_id').notNull(),
    code: text('code').notNull(),
    customerId: uuid('customer_id'),
    runId: uuid('run_id'),
    nodeId: text('node_id'),
    visit: integer('visit'),
    issuedAt: instant('issued_at'),
  },
  (t) => [
    uniqueIndex('coupon_code').on(t.poolId, t.code),
    uniqueIndex('coupon_visit').on(t.runId, t.nodeId, t.visit),
    index('coupon_free').on(t.poolId, t.id).where(sql`issued_at is null`),
  ],
);
