import type { JsonObject } from '@olle/shared/json';
import type { Fact } from '@olle/shared/runner/fact';
import type { TransactionSql } from '../db/database.ts';

/** Namespace of the shards' advisory locks. */
const lockSpace = 7_100;

export interface Claimed {
  readonly seq: number;
  /** Whose fact it is now: a customer who was merged away is the one that they became. */
  readonly customerId: string;
  readonly kind: 'event' | 'merge';
  readonly fact: Fact | null;
  readonly fromCustomerId: string | null;
}

/** Locks the shards that nobody else is routing, until the end of the transaction. */
export async function lockShards(tx: TransactionSql, shards: readonly number[]): Promise<number[]> {
  const rows = await tx<{ shard: number }[]>`
    select shard from unnest(${shards as number[]}::int[]) as s(shard) where pg_try_advisory_xact_lock(${lockSpace}, shard)`;
  return rows.map(({ shard }) => shard);
}

/** The oldest open rows of these shards, in order of receipt. */
export async function claim(tx: TransactionSql, shards: readonly number[], limit: number): Promise<Claimed[]> {
  const rows = await tx<
    {
      seq: number;
      customerId: string;
      kind: 'event' | 'merge';
      fromCustomerId: string | null;
      eventId: number | null;
      name: string | null;
      at: Date | null;
      properties: JsonObject | null;
    }[]
  >`
    select i.seq, coalesce(c.merged_into, i.customer_id) as "customerId", i.kind, i.from_customer_id as "fromCustomerId",
      e.id as "eventId", e.name, e.at, e.properties
    from inbox i left join event e on e.id = i.event_id left join customer c on c.id = i.customer_id
    where i.shard = any(${shards as number[]}::smallint[]) and i.set_aside_at is null
    order by i.seq limit ${limit}`;
  return rows.map(({ seq, customerId, kind, fromCustomerId, eventId, name, at, properties }) => {
    const fact =
      eventId !== null && name !== null && at !== null
        ? { seq: eventId, name, at: at.getTime(), properties: properties ?? {} }
        : null;
    return { seq, customerId, kind, fromCustomerId, fact };
  });
}
