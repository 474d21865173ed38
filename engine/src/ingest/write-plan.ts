import type { TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { markChanged } from '../entries/mark.ts';
import type { Rejected } from './item.ts';
import type { BatchPlan } from './plan-batch.ts';
import { shardOf } from './shard.ts';
import { writeConsents } from './write-consents.ts';
import { writeIdentities } from './write-identities.ts';
import { writeJoins } from './write-joins.ts';

export interface WrittenPlan {
  /** Those that have something to route. */
  readonly shards: readonly number[];
  /** Message ids that others have taken: with any, the plan is wrong and must not be committed. */
  readonly taken: readonly string[];
}

/** Writes a plan. All statements go out at once. */
export async function writePlan(
  tx: TransactionSql,
  workspaceId: string,
  plan: BatchPlan,
  rejected: readonly Rejected[],
): Promise<WrittenPlan> {
  const eventIds = await reserveEventIds(tx, plan.events.length);
  const [taken] = await Promise.all([
    writeEvents(tx, workspaceId, plan, eventIds),
    writeIdentities(tx, workspaceId, plan),
    writeFacts(tx, workspaceId, plan, eventIds),
    writeConsents(tx, workspaceId, plan.consents),
    writeJoins(tx, workspaceId, plan.joins),
    writeDeadLetters(tx, workspaceId, rejected),
  ]);
  const history = plan.events
    .filter(({ live }) => !live)
    .map(({ customerId, item: { name } }) => ({ customerId, name }));
  await markChanged(tx, history, false);
  return { taken, shards: [...new Set(plan.facts.map(({ customerId }) => shardOf(customerId)))] };
}

/** Taken under the customers' locks, so that ids stand in the order of receipt for each of them. */
async function reserveEventIds(tx: TransactionSql, count: number): Promise<number[]> {
  if (count === 0) return [];
  const [row] = await tx<{ ids: string }[]>`
    select string_agg(nextval('event_id_seq')::text, ',') as ids from generate_series(1, ${count}::int)`;
  return (row?.ids ?? '').split(',').map(Number);
}

/** Answers which message ids were there already: no query finds them as surely and cheaply as the unique index. */
async function writeEvents(
  tx: TransactionSql,
  workspaceId: string,
  { events }: BatchPlan,
  ids: readonly number[],
): Promise<string[]> {
  if (events.length === 0) return [];
  const rows = events.map(({ customerId, at, live, item: { messageId, type, name, properties } }, n) => ({
    id: ids[n],
    customer_id: customerId,
    message_id: messageId,
    type,
    name,
    at: new Date(at).toISOString(),
    properties,
    live,
  }));
  const { count } = await tx`
    insert into event (id, workspace_id, customer_id, message_id, type, name, at, properties, live) overriding system value
    select id, ${workspaceId}, customer_id, message_id, type, name, least(at, now()), properties, live
    from jsonb_to_recordset(${recordset(tx, rows)}) as e(
      id bigint, customer_id uuid, message_id text, type text, name text, at timestamptz, properties jsonb, live boolean
    )
    on conflict (workspace_id, message_id) do nothing`;
  if (count === events.length) return [];
  const written = await tx<{ id: number }[]>`select id from event where id = any(${ids as number[]}::bigint[])`;
  const found = new Set(written.map(({ id }) => id));
  return events.flatMap(({ item }, n) => (found.has(ids[n] ?? 0) ? [] : [item.messageId]));
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
