import type { Sql } from '../db/database.ts';
import { shardOf } from '../ingest/shard.ts';
import { reportMessage } from './report-message.ts';
import type { Unsubscription } from './unsubscribe-token.ts';

/**
 * Withdraws consent to advertising by this channel, on record, and as an event that journeys hear. Refusing twice is
 * refusing once. Answers the inbox shard in which the event now waits; null when there is none.
 */
export async function unsubscribe(sql: Sql, refusal: Unsubscription): Promise<number | null> {
  const { workspaceId, channel, messageId } = refusal;
  return await sql.begin(async (tx) => {
    const [customer] = await tx<{ id: string }[]>`
      select c.id from customer o join customer c on c.id = coalesce(o.merged_into, o.id)
      where o.id = ${refusal.customerId} and o.workspace_id = ${workspaceId}`;
    if (!customer) return null; // erased since: nobody is left to write to
    const changed = await tx`
      insert into consent (workspace_id, customer_id, channel, category, granted, night, source, at)
      values (${workspaceId}, ${customer.id}, ${channel}, 'advertising', false, false, 'unsubscribe', now())
      on conflict (customer_id, channel, category) do update
        set granted = false, night = false, source = excluded.source, at = excluded.at
        where consent.granted
      returning 1`;
    if (changed.length === 0) return null;
    await tx`
      insert into consent_record (workspace_id, customer_id, channel, category, granted, night, source, at)
      values (${workspaceId}, ${customer.id}, ${channel}, 'advertising', false, false, 'unsubscribe', now())`;
    const properties = { channel, category: 'advertising', source: 'unsubscribe', messageId };
    const shard = shardOf(customer.id);
    await tx`
      with heard as (
        insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
        values (${workspaceId}, ${customer.id}, ${`unsubscribe-${messageId}-`} || gen_random_uuid(), 'track',
          'Consent Withdrawn', now(), ${tx.json(properties)})
        returning id)
      insert into inbox (workspace_id, shard, customer_id, kind, event_id)
      select ${workspaceId}, ${shard}, ${customer.id}, 'event', id from heard`;
    await reportMessage(tx, { messageId, type: 'unsubscribed' });
    return shard;
  });
}
