import type { inboxAnswer, inboxQuery } from '@olle/shared/api/messages';
import type { z } from 'zod';
import type { Sql } from '../../db/database.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';

type InboxItem = z.infer<typeof inboxAnswer>['items'][number];
type Row = Omit<InboxItem, 'at'> & { readonly at: Date };

/** What the built-in test providers received, newest first. */
export async function listInbox(
  sql: Sql,
  workspaceId: string,
  { to, channel, limit, cursor }: z.infer<typeof inboxQuery>,
) {
  const after = readCursor(cursor, byTime);
  const rows = await sql<Row[]>`
    select id, at, channel, "to", "from", subject, text, html, message_id as "messageId" from test_inbox
    where workspace_id = ${workspaceId}
      ${to === undefined || to === '' ? sql`` : sql`and "to" = ${to}`}
      ${channel === undefined || channel === '' ? sql`` : sql`and channel = ${channel}`}
      ${after ? sql`and (at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by at desc, id desc limit ${limit + 1}`;
  const toItem = (row: Row): InboxItem => ({ ...row, at: row.at.toISOString() });
  return toPage(rows, limit, toItem, ({ at, id }) => [at.toISOString(), id]);
}
