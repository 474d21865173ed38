import type { customerListAnswer, customerListQuery } from '@olle/shared/api/customers';
import type { z } from 'zod';
import type { Sql } from '../../db/database.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';

type Item = z.infer<typeof customerListAnswer>['items'][number];
type Row = Omit<Item, 'createdAt' | 'lastSeenAt'> & { readonly createdAt: Date; readonly lastSeenAt: Date | null };

/** Newest first; `query` is the beginning of an id, an address or a name. */
export async function listCustomers(
  sql: Sql,
  workspaceId: string,
  { query, limit, cursor }: z.infer<typeof customerListQuery>,
) {
  const after = readCursor(cursor, byTime);
  const prefix = `${(query ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
  const rows = await sql<Row[]>`
    select id as "customerId", user_id as "userId", attributes->>'name' as name, attributes->>'email' as email,
      created_at as "createdAt", last_seen_at as "lastSeenAt"
    from customer
    where workspace_id = ${workspaceId} and merged_into is null
      ${query ? sql`and (user_id ilike ${prefix} or attributes->>'email' ilike ${prefix} or attributes->>'name' ilike ${prefix})` : sql``}
      ${after ? sql`and (created_at, id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by created_at desc, id desc limit ${limit + 1}`;
  const toItem = (row: Row): Item => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
  });
  return toPage(rows, limit, toItem, ({ createdAt, customerId }) => [createdAt.toISOString(), customerId]);
}
