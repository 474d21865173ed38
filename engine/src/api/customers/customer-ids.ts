import type { Sql } from '../../db/database.ts';

/** The shop's ids -> ours, of those that exist; who was merged into another is that other. */
export async function customerIdsOf(
  sql: Sql,
  workspaceId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ userId: string; id: string }[]>`
    select i.value as "userId", coalesce(c.merged_into, c.id) as id
    from customer_identity i join customer c on c.id = i.customer_id
    where i.workspace_id = ${workspaceId} and i.kind = 'user' and i.value = any(${[...new Set(userIds)]})
    union
    select user_id, coalesce(merged_into, id) from customer
    where workspace_id = ${workspaceId} and user_id = any(${[...new Set(userIds)]})`;
  return new Map(rows.map(({ userId, id }) => [userId, id]));
}
