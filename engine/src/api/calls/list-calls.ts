import type { CallItem, callListQuery } from '@olle/shared/api/calls';
import type { Page } from '@olle/shared/api/page';
import type { z } from 'zod';
import type { Sql } from '../../db/database.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';

interface Row extends Omit<CallItem, 'host' | 'createdAt' | 'startedAt' | 'finishedAt'> {
  readonly url: string;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
}

/** The calls that a journey has made for its customers, newest first. */
export async function listCalls(
  sql: Sql,
  journeyId: string,
  { status, nodeId, limit, cursor }: z.infer<typeof callListQuery>,
): Promise<Page<CallItem>> {
  const after = readCursor(cursor, byTime);
  const rows = await sql<Row[]>`
    select k.id, k.run_id as "runId", c.id as "customerId", c.user_id as "userId", k.node_id as "nodeId", k.visit,
      k.version, k.request->>'method' as method, k.request->>'url' as url, k.status, k.attempts,
      k.http_status as "httpStatus", k.error, k.created_at as "createdAt", k.started_at as "startedAt",
      k.finished_at as "finishedAt"
    from call k join customer c on c.id = k.customer_id
    where k.journey_id = ${journeyId}
      ${status === undefined ? sql`` : sql`and k.status = ${status}`}
      ${nodeId === undefined ? sql`` : sql`and k.node_id = ${nodeId}`}
      ${after ? sql`and (k.created_at, k.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by k.created_at desc, k.id desc limit ${limit + 1}`;
  return toPage(rows, limit, toItem, ({ createdAt, id }) => [createdAt.toISOString(), id]);
}

const toItem = ({ url, createdAt, startedAt, finishedAt, ...row }: Row): CallItem => ({
  ...row,
  host: URL.canParse(url) ? new URL(url).host : '',
  createdAt: createdAt.toISOString(),
  startedAt: startedAt?.toISOString() ?? null,
  finishedAt: finishedAt?.toISOString() ?? null,
});
