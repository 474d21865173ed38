import { randomUUID } from 'node:crypto';
import type { Person } from '@olle/shared/conditions/fixtures/random-people';
import type { Sql } from '../../../db/database.ts';
import { recordset } from '../../../db/recordset.ts';

/** Writes the customer as ingest and sending would have; answers the id. */
export async function storePerson(
  sql: Sql,
  workspaceId: string,
  { attributes = {}, consents = {}, events = [], messages = [] }: Person,
  userId = 'u1',
): Promise<string> {
  const id = randomUUID();
  await sql`insert into customer (id, workspace_id, user_id, attributes)
    values (${id}, ${workspaceId}, ${userId}, ${sql.json(attributes)})`;
  const facts = events.map(({ event, at, properties = {} }) => ({ event, at, properties, key: randomUUID() }));
  await sql`insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
    select ${workspaceId}, ${id}, key, 'track', event, at, properties
    from jsonb_to_recordset(${recordset(sql, facts)}) as f(key text, event text, at timestamptz, properties jsonb)`;
  for (const [name, granted] of Object.entries(consents)) {
    const [channel = '', category = ''] = name.split('.');
    await sql`insert into consent (workspace_id, customer_id, channel, category, granted, source, at)
      values (${workspaceId}, ${id}, ${channel}, ${category}, ${granted}, 'test', now())`;
  }
  for (const { node, channel, status, at } of messages) {
    const message = randomUUID();
    await sql`insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id,
        channel, category, status, verdicts)
      values (${message}, ${workspaceId}, ${randomUUID()}, ${node}, 1, 1, ${randomUUID()}, 1, ${id},
        ${channel}, 'advertising', 'sent', '[]')`;
    await sql`insert into message_event (workspace_id, message_id, type, detail, at)
      values (${workspaceId}, ${message}, ${status === 'sent' ? 'accepted' : status}, '{}', ${at}::text::timestamptz)`;
  }
  return id;
}
