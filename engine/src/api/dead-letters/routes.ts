import { deadLetterListAnswer, redriveAnswer, redriveBody } from '@olle/shared/api/dead-letters';
import { type PageQuery, pageQuery } from '@olle/shared/api/page';
import type { Json } from '@olle/shared/json';
import type { Sql } from '../../db/database.ts';
import { recordAudit } from '../audit.ts';
import type { AppDependencies } from '../dependencies.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { type Endpoint, endpoint } from '../http/endpoint.ts';
import { toPage } from '../http/page.ts';

export function deadLetterEndpoints({ database, redriveDeadLetters }: AppDependencies): Endpoint[] {
  return [
    endpoint(
      {
        method: 'get',
        path: '/api/dead-letters',
        summary: 'What could not be taken in, and why; newest first',
        query: pageQuery,
        answers: { 200: deadLetterListAnswer },
      },
      async ({ caller, query }) => ({
        status: 200,
        body: await listDeadLetters(database.sql, caller.workspaceId, query),
      }),
    ),
    endpoint(
      {
        method: 'post',
        path: '/api/dead-letters/redrive',
        summary: 'Takes dead letters in again: those named, or all',
        body: redriveBody,
        answers: { 200: redriveAnswer },
      },
      async ({ caller, body: { ids } }) => {
        // Before it, as it takes many transactions. Begun by a call that died, it may be done again.
        await recordAudit(database.db, caller, 'dead_letter.redrive', '', { named: ids?.length ?? null });
        return { status: 200, body: await redriveDeadLetters(caller.workspaceId, ids) };
      },
    ),
  ];
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly message: string;
  readonly body: Json;
  readonly at: Date;
}

async function listDeadLetters(sql: Sql, workspaceId: string, { limit, cursor }: PageQuery) {
  const after = readCursor(cursor, byTime);
  const rows = await sql<Row[]>`
    select id, code, message, body, at from dead_letter
    where workspace_id = ${workspaceId} and redriven_at is null
      ${after ? sql`and (at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by at desc, id desc limit ${limit + 1}`;
  const toItem = (row: Row) => ({ ...row, at: row.at.toISOString() });
  return toPage(rows, limit, toItem, ({ at, id }) => [at.toISOString(), id]);
}
