import type { TestExpectation, TestScenario } from '@olle/shared/api/journey-tests';
import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

/** A saved scenario beside a journey: who, what happens when, and what has to come of it. */
export const journeyTest = pgTable(
  'journey_test',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    journeyId: uuid('journey_id').notNull(),
    name: text('name').notNull(),
    scenario: json<TestScenario>('scenario').notNull(),
    expected: json<TestExpectation>('expected').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  (t) => [index('journey_test_journey').on(t.journeyId, t.createdAt, t.id)],
);
