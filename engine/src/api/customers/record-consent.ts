import { randomUUID } from 'node:crypto';
import type { ConsentBody } from '@olle/shared/api/customers';
import type { Database, TransactionSql } from '../../db/database.ts';
import { onceIn } from '../../db/once-in.ts';
import { writeAudit } from '../../db/write-audit.ts';
import { shardOf } from '../../ingest/shard.ts';
import { writeConsents } from '../../ingest/write-consents.ts';
import type { Caller } from '../auth/caller.ts';

/**
 * What a customer said to somebody, written down by that person: on record with the person's name, in force at once,
 * and an event that journeys hear.
 */
export async function recordConsent(
  { sql }: Pick<Database, 'sql'>,
  caller: Caller,
  customerId: string,
  { channel, category, granted, night = false, source, wording }: ConsentBody,
): Promise<void> {
  const { workspaceId, actor } = caller;
  const record = async (tx: TransactionSql) => {
    const [clock] = await tx<{ now: Date }[]>`select date_trunc('milliseconds', clock_timestamp()) as now`;
    const at = clock?.now ?? new Date();
    const statement = { channel, category, granted, night: granted && night, source };
    await writeConsents(
      tx,
      workspaceId,
      [{ ...statement, wording: wording ?? null, customerId, at: at.getTime() }],
      actor,
    );
    const name = granted ? 'Consent Granted' : 'Consent Withdrawn';
    await tx`
      with heard as (
        insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
        values (${workspaceId}, ${customerId}, ${`consent-${randomUUID()}`}, 'track', ${name}, ${at}, ${tx.json(wording === undefined ? statement : { ...statement, wording })})
        returning id)
      insert into inbox (workspace_id, shard, customer_id, kind, event_id)
      select ${workspaceId}, ${shardOf(customerId)}, ${customerId}, 'event', id from heard`;
    await writeAudit(tx, caller, 'customer.consent', customerId, { channel, category, granted, source });
    return null;
  };
  await sql.begin((tx) => onceIn(tx, caller, () => record(tx)));
}
