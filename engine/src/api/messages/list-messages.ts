import type { MessageItem } from '@olle/shared/api/messages';
import type { Page, PageQuery } from '@olle/shared/api/page';
import type { Fragment } from 'postgres';
import type { Sql } from '../../db/database.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';
import { type MessageRow, messageColumns, messageItemOf, messageTables } from './message-row.ts';
import { saying } from './saying.ts';

/** The latest messages that pass `filter`, a fragment over `messageTables`. */
export async function readMessageItems(sql: Sql, filter: Fragment, limit: number): Promise<MessageItem[]> {
  const rows = await sql<MessageRow[]>`
    select ${messageColumns(sql)} from ${messageTables(sql)}
    where ${filter} order by m.queued_at desc, m.id desc limit ${limit}`;
  return rows.map(messageItemOf);
}

export interface MessageFilter {
  readonly workspaceId: string;
  readonly customerId?: string | undefined;
  readonly journeyId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly status?: string | undefined;
  /** Queued from then on. */
  readonly from?: string | undefined;
  /** Queued before. */
  readonly to?: string | undefined;
  readonly text?: string | undefined;
}

/** Newest first. */
export async function listMessages(
  sql: Sql,
  { text, ...filter }: MessageFilter,
  { limit, cursor }: PageQuery,
): Promise<Page<MessageItem>> {
  const narrowed = narrowing(sql, filter, cursor);
  const wanted = text ? sql`m.id in (${saying(sql, filter.workspaceId, text, narrowed, limit + 1)})` : narrowed;
  const items = await readMessageItems(sql, wanted, limit + 1);
  return toPage(
    items,
    limit,
    (item) => item,
    ({ queuedAt, id }) => [queuedAt, id],
  );
}

function narrowing(
  sql: Sql,
  { workspaceId, customerId, journeyId, nodeId, status, from, to }: Omit<MessageFilter, 'text'>,
  cursor: string | undefined,
): Fragment {
  const after = readCursor(cursor, byTime);
  return sql`m.workspace_id = ${workspaceId}
    ${customerId === undefined ? sql`` : sql`and m.customer_id = ${customerId}`}
    ${journeyId === undefined ? sql`` : sql`and m.journey_id = ${journeyId}`}
    ${nodeId === undefined ? sql`` : sql`and m.node_id = ${nodeId}`}
    ${status === undefined ? sql`` : sql`and m.status = ${status}`}
    ${from === undefined ? sql`` : sql`and m.queued_at >= ${from}`}
    ${to === undefined ? sql`` : sql`and m.queued_at < ${to}`}
    ${after ? sql`and (m.queued_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}`;
}
