import type { JsonObject } from '@olle/shared/json';
import type { TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { shardOf } from '../ingest/shard.ts';

export interface OwnFact {
  readonly workspaceId: string;
  readonly customerId: string;
  readonly type: 'segment' | 'date';
  readonly name: string;
  /** What is found out once is a fact once. */
  readonly messageId: string;
  readonly at: Date;
  readonly properties: JsonObject;
}

/** Writes what the product found out as events of their own, to be routed like any other. Answers the inbox's shards. */
export async function writeOwnFacts(tx: TransactionSql, facts: readonly OwnFact[]): Promise<number[]> {
  if (facts.length === 0) return [];
  const rows = facts.map((fact, ord) => ({
    ord,
    shard: shardOf(fact.customerId),
    workspace_id: fact.workspaceId,
    customer_id: fact.customerId,
    type: fact.type,
    name: fact.name,
    message_id: fact.messageId,
    at: fact.at.toISOString(),
    properties: fact.properties,
  }));
  const written = await tx<{ shard: number }[]>`
    with q as (
      select * from jsonb_to_recordset(${recordset(tx, rows)}) as q(ord int, shard smallint, workspace_id uuid,
        customer_id uuid, type text, name text, message_id text, at timestamptz, properties jsonb)),
    found as (
      insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
      select workspace_id, customer_id, message_id, type, name, least(at, clock_timestamp()), properties from q order by ord
      on conflict (workspace_id, message_id) do nothing
      returning id, workspace_id, customer_id, message_id)
    insert into inbox (workspace_id, shard, customer_id, kind, event_id)
    select found.workspace_id, q.shard, found.customer_id, 'event', found.id
    from found join q on q.workspace_id = found.workspace_id and q.message_id = found.message_id order by found.id
    returning shard`;
  return [...new Set(written.map(({ shard }) => shard))];
}
