import { bigint, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';

/** The queue of a throttle, over all runs and versions of its journey. The row is the queue's lock. */
export const throttleQueue = pgTable(
  'throttle_queue',
  {
    journeyId: uuid('journey_id').notNull(),
    nodeId: text('node_id').notNull(),
    /** Places given so far. */
    places: bigint('places', { mode: 'number' }).notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.journeyId, t.nodeId] })],
);

/** When the n-th place of a queue passes. Kept for as long as it can matter for those that follow. */
export const throttleSlot = pgTable(
  'throttle_slot',
  {
    journeyId: uuid('journey_id').notNull(),
    nodeId: text('node_id').notNull(),
    n: bigint('n', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.journeyId, t.nodeId, t.n] }),
    index('throttle_slot_at').on(t.journeyId, t.nodeId, t.at),
  ],
);
