import type { JsonObject } from '@olle/shared/json';
import type { TransactionSql } from './database.ts';
import type { By } from './once-in.ts';

/** Who did what, in the very transaction that did it. `api/audit.ts` is its sister for drizzle's. */
export async function writeAudit(
  tx: TransactionSql,
  { workspaceId, actor }: Pick<By, 'workspaceId' | 'actor'>,
  action: string,
  subject: string,
  facts: JsonObject = {},
): Promise<void> {
  await tx`
    insert into audit (workspace_id, actor, action, subject, facts)
    values (${workspaceId}, ${actor}, ${action}, ${subject}, ${tx.json(facts)})`;
}
