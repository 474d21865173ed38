import type { Occasion } from '@olle/shared/api/messages';
import type { Sql } from '../../db/database.ts';

const most = 10;
/** Of one who did it again and again, the others should still be found. */
const lookedAt = 100;

interface Row {
  readonly id: number;
  readonly at: Date;
  readonly customerId: string;
  readonly userId: string | null;
  readonly name: string | null;
  readonly email: string | null;
}

/** The latest of an event, the latest of each customer. */
export async function listOccasions(sql: Sql, workspaceId: string, event: string): Promise<Occasion[]> {
  const rows = await sql<Row[]>`
    select e.id, e.at, c.id as "customerId", c.user_id as "userId", c.attributes->>'name' as name,
      c.attributes->>'email' as email
    from (
      select id, at, customer_id from event where workspace_id = ${workspaceId} and name = ${event}
      order by at desc limit ${lookedAt}
    ) e join customer c on c.id = e.customer_id and c.workspace_id = ${workspaceId} and c.merged_into is null
    order by e.at desc, e.id desc`;
  const latest = new Map<string, Occasion>();
  for (const { id, at, ...customer } of rows)
    if (!latest.has(customer.customerId)) latest.set(customer.customerId, { id, at: at.toISOString(), customer });
  return [...latest.values()].slice(0, most);
}
