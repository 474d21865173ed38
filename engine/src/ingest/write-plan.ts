import type { TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import type { Rejected } from './item.ts';
import type { BatchPlan } from './plan-batch.ts';
import { BatchOvertaken } from './read-known.ts';
import { shardOf } from './shard.ts';
import { writeConsents } from './write-consents.ts';
import { writeIdentities } from './write-identities.ts';

/** Writes a plan; answers the shards that have something to route. All statements go out at once. */
export async function writePlan(
  tx: TransactionSql,
  workspaceId: string,
  plan: BatchPlan,
  rejected: readonly Rejected[],
): Promise<number[]> {
  const eventIds = await reserveEventIds(tx, plan.events.length);
  await Promise.all([
    writeIdentities(tx, workspaceId, plan),
    writeEvents(tx, workspaceId, plan, eventIds),
    writeFacts(tx, workspaceId, plan, eventIds),
    writeConsents(tx, workspaceId, plan.consents),
    writeDeadLetters(tx, workspaceId, rejected),
  ]);
  return [...new Set(plan.facts.map(({ customerId }) => shardOf(customerId)))];
}

/** Taken under the customers' locks, so that ids stand in the order of receipt for each of them. */
async function reserveEventIds(tx: TransactionSql, count: number): Promise<number[]> {
  if (count === 0) return [];
  const rows = await tx<{ id: number }[]>`
    select nextval('event_id_seq') as id from generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}

async function writeEvents(tx: TransactionSql, workspaceId: string, { events }: BatchPlan, ids: readonly number[]) {
  if (events.length === 0) return;
  const { count } = await tx`
    insert into event (id, workspace_id, customer_id, message_id, type, name, at, properties) overriding system value
    select e.id, ${workspaceId}, e.customer_id, e.message_id, e.type, e.name, least(e.at, now()), e.properties::jsonb
    from unnest(
      ${ids as number[]}::bigint[],
      ${events.map(({ customerId }) => customerId)}::uuid[],
      ${events.map(({ item }) => item.messageId)}::text[],
      ${events.map(({ item }) => item.type)}::text[],
      ${events.map(({ item }) => item.name)}::text[],
      ${events.map(({ at }) => new Date(at).toISOString())}::text[]::timestamptz[],
      ${events.map(({ item }) => JSON.stringify(item.properties))}::text[]
    ) as e(id, customer_id, message_id, type, name, at, properties)
    on conflict (workspace_id, message_id) do nothing`;
  // The same message in another batch, for another customer: with its commit the id is known to be taken.
  if (count < events.length) throw new BatchOvertaken();
}

async function writeFacts(tx: TransactionSql, workspaceId: string, { facts }: BatchPlan, ids: readonly number[]) {
  if (facts.length === 0) return;
  const rows = facts.map((fact, ord) => ({
    ord,
    shard: shardOf(fact.customerId),
    kind: fact.kind,
    customer_id: fact.customerId,
    event_id: fact.kind === 'event' ? ids[fact.event] : null,
    from_customer_id: fact.kind === 'merge' ? fact.fromCustomerId : null,
  }));
  await tx`
    insert into inbox (workspace_id, shard, customer_id, kind, event_id, from_customer_id)
    select ${workspaceId}, shard, customer_id, kind, event_id, from_customer_id
    from jsonb_to_recordset(${recordset(tx, rows)})
      as f(ord int, shard smallint, customer_id uuid, kind text, event_id bigint, from_customer_id uuid)
    order by ord`;
}

async function writeDeadLetters(tx: TransactionSql, workspaceId: string, rejected: readonly Rejected[]) {
  if (rejected.length === 0) return;
  await tx`
    insert into dead_letter (workspace_id, body, code, message)
    select ${workspaceId}, coalesce(body, 'null'), code, message
    from jsonb_to_recordset(${recordset(tx, rejected)}) as d(body jsonb, code text, message text)`;
}
