import type { MessageItem } from '@olle/shared/api/messages';
import type { Page, PageQuery } from '@olle/shared/api/page';
import type { Fragment } from 'postgres';
import type { Sql } from '../../db/database.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';

interface Row extends Omit<MessageItem, 'queuedAt' | 'sentAt'> {
  readonly queuedAt: Date;
  readonly sentAt: Date | null;
}

/** The latest messages that pass `filter`, a fragment over `message m join customer c join journey j`. */
export async function readMessageItems(sql: Sql, filter: Fragment, limit: number): Promise<MessageItem[]> {
  const rows = await sql<Row[]>`
    select m.id, c.id as "customerId", c.user_id as "userId", c.attributes->>'name' as "customerName",
      m.journey_id as "journeyId", j.name as "journeyName", m.run_id as "runId", m.node_id as "nodeId", m.channel,
      m.category, m.status, m.reason_code as "reasonCode", m.rendered->>'to' as "to", m.rendered->>'subject' as subject,
      m.queued_at as "queuedAt", m.sent_at as "sentAt"
    from message m join customer c on c.id = m.customer_id join journey j on j.id = m.journey_id
    where ${filter} order by m.queued_at desc, m.id desc limit ${limit}`;
  return rows.map((row) => ({
    ...row,
    queuedAt: row.queuedAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }));
}

export interface MessageFilter {
  readonly workspaceId: string;
  readonly customerId?: string | undefined;
  readonly journeyId?: string | undefined;
  readonly status?: string | undefined;
}

/** Newest first. */
export async function listMessages(
  sql: Sql,
  { workspaceId, customerId, journeyId, status }: MessageFilter,
  { limit, cursor }: PageQuery,
): Promise<Page<MessageItem>> {
  const after = readCursor(cursor, byTime);
  const filter = sql`m.workspace_id = ${workspaceId}
    ${customerId === undefined ? sql`` : sql`and m.customer_id = ${customerId}`}
    ${journeyId === undefined ? sql`` : sql`and m.journey_id = ${journeyId}`}
    ${status === undefined ? sql`` : sql`and m.status = ${status}`}
    ${after ? sql`and (m.queued_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}`;
  const items = await readMessageItems(sql, filter, limit + 1);
  return toPage(
    items,
    limit,
    (item) => item,
    ({ queuedAt, id }) => [queuedAt, id],
  );
}
