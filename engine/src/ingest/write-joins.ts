import type { TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import type { PlannedJoin } from './plan-batch.ts';

/** Who turned out to be whom, for the customer's timeline. */
export async function writeJoins(tx: TransactionSql, workspaceId: string, joins: readonly PlannedJoin[]) {
  if (joins.length === 0) return;
  const rows = joins.map(({ customerId, anonymousId, fromCustomerId, at }) => ({
    customer_id: customerId,
    anonymous_id: anonymousId,
    from_customer_id: fromCustomerId,
    at: new Date(at).toISOString(),
  }));
  await tx`
    insert into identity_join (workspace_id, customer_id, anonymous_id, from_customer_id, at)
    select ${workspaceId}, customer_id, anonymous_id, from_customer_id, at
    from jsonb_populate_recordset(null::identity_join, ${recordset(tx, rows)})`;
}
