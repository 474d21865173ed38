import type { Sql, TransactionSql } from '../db/database.ts';
import type { By } from '../db/once-in.ts';
import { writeAudit } from '../db/write-audit.ts';
import { newSecret } from './sign.ts';

export interface WebhookSecret {
  readonly secret: string;
  readonly createdAt: Date;
  /** Until then it signs beside the newest one; null: it is the newest. */
  readonly retiresAt: Date | null;
}

/** How long receivers have to change over. */
const overlap = '24 hours';

/** What signs a call, newest first; a workspace's first secret is made when it is first needed. */
export async function secretsOf(sql: Sql, workspaceId: string): Promise<string[]> {
  const known = await readSecrets(sql, workspaceId);
  const secrets =
    known.length > 0
      ? known
      : await sql.begin(async (tx) => {
          await lockSecrets(tx, workspaceId);
          if ((await readSecrets(tx, workspaceId)).length === 0)
            await tx`insert into webhook_secret (workspace_id, secret) values (${workspaceId}, ${newSecret()})`;
          return await readSecrets(tx, workspaceId);
        });
  return secrets.map(({ secret }) => secret);
}

/** A new secret; those before it sign beside it for a day more. */
export async function rotateSecret(sql: Sql, by: By): Promise<WebhookSecret[]> {
  const { workspaceId } = by;
  return await sql.begin(async (tx) => {
    await lockSecrets(tx, workspaceId);
    await tx`
      update webhook_secret set retires_at = clock_timestamp() + ${overlap}::interval
      where workspace_id = ${workspaceId} and retires_at is null`;
    await tx`
      insert into webhook_secret (workspace_id, secret, created_at) values (${workspaceId}, ${newSecret()}, clock_timestamp())`;
    await writeAudit(tx, by, 'webhook_secret.rotate', workspaceId);
    return await readSecrets(tx, workspaceId);
  });
}

/** The secrets that sign now, newest first. */
export const readSecrets = (sql: Sql | TransactionSql, workspaceId: string) => sql<WebhookSecret[]>`
  select secret, created_at as "createdAt", retires_at as "retiresAt" from webhook_secret
  where workspace_id = ${workspaceId} and (retires_at is null or retires_at > clock_timestamp())
  order by created_at desc, id`;

const lockSecrets = (tx: TransactionSql, workspaceId: string) =>
  tx`select 1 from workspace where id = ${workspaceId} for update`;
