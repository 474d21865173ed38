import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { instant, workspaceId } from '../columns.ts';

/** Who has a draft open, page by page, and which page edits it. A row lives as long as its page says that it does. */
export const draftPresence = pgTable(
  'draft_presence',
  {
    journeyId: uuid('journey_id').notNull(),
    /** Made up by the page. */
    tab: uuid('tab').notNull(),
    workspaceId: workspaceId(),
    actor: text('actor').notNull(),
    nodeId: text('node_id'),
    since: instant('since').notNull(),
    editingSince: instant('editing_since'),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.journeyId, t.tab] }),
    uniqueIndex('draft_presence_editor').on(t.journeyId).where(sql`editing_since is not null`),
  ],
);
