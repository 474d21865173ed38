import type { inboxAnswer, inboxQuery } from '@olle/shared/api/messages';
import type { z } from 'zod';
import type { Sql } from '../../db/database.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';

type InboxItem = z.infer<typeof inboxAnswer>['items'][number];
type Row = Omit<InboxItem, 'at'> & { readonly at: Date };

/** A test send has another kind of key than our messages, and belongs to no journey. */
const ourKey = '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';

/** What the built-in test providers received, newest first. */
export async function listInbox(
  sql: Sql,
  workspaceId: string,
  { to, channel, limit, cursor }: z.infer<typeof inboxQuery>,
) {
  const after = readCursor(cursor, byTime);
  const rows = await sql<Row[]>`
    select i.id, i.at, i.channel, i."to", i."from", i.subject, i.text, i.html, i.message_id as "messageId",
      j.id as "journeyId", j.name as "journeyName"
    from (
      select * from test_inbox
      where workspace_id = ${workspaceId}
        ${to === undefined || to === '' ? sql`` : sql`and "to" = ${to}`}
        ${channel === undefined || channel === '' ? sql`` : sql`and channel = ${channel}`}
        ${after ? sql`and (at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
      order by at desc, id desc limit ${limit + 1}
    ) i
    left join message m on m.id = case when i.message_id ~ ${ourKey} then i.message_id::uuid end
    left join journey j on j.id = m.journey_id
    order by i.at desc, i.id desc`;
  const toItem = (row: Row): InboxItem => ({ ...row, at: row.at.toISOString() });
  return toPage(rows, limit, toItem, ({ at, id }) => [at.toISOString(), id]);
}
