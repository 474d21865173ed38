import { pgTable, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';

/** Workers that live: each says so every few seconds. Temporal alone would believe for a minute in one that is gone. */
export const workerBeat = pgTable('worker_beat', {
  id: uuid('id').primaryKey(),
  at: instant('at').notNull(),
});
