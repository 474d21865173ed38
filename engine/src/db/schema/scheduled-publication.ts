import type { Language } from '@olle/shared/i18n/language';
import type { JsonObject } from '@olle/shared/json';
import { sql } from 'drizzle-orm';
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, json, workspaceId } from '../columns.ts';

/** A draft (or an old version) that is to be published at an instant to come, and what became of that. */
export const scheduledPublication = pgTable(
  'scheduled_publication',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    journeyId: uuid('journey_id').notNull(),
    at: instant('at').notNull(),
    status: text('status', { enum: ['waiting', 'published', 'refused', 'cancelled'] })
      .notNull()
      .default('waiting'),
    /** As the call that publishes takes it. */
    body: json('body').notNull(),
    /** Of the draft that was looked at. */
    revision: integer('revision').notNull(),
    actor: text('actor').notNull(),
    /** In which a refusal is told. */
    language: text('language').$type<Language>().notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    endedAt: instant('ended_at'),
    cancelledBy: text('cancelled_by'),
    version: integer('version'),
    /** Why it was not published: code and details. */
    refusal: json<{ code: string; details: JsonObject[] }>('refusal'),
  },
  (t) => [
    uniqueIndex('scheduled_publication_waiting').on(t.journeyId).where(sql`status = 'waiting'`),
    index('scheduled_publication_due').on(t.at).where(sql`status = 'waiting'`),
    index('scheduled_publication_journey').on(t.journeyId, t.createdAt, t.id),
  ],
);
