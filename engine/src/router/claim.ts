import type { JsonObject } from '@olle/shared/json';
import type { JourneyStart } from '@olle/shared/runner/change';
import type { Fact } from '@olle/shared/runner/fact';
import type { TransactionSql } from '../db/database.ts';

/** Namespace of the shards' advisory locks. */
const lockSpace = 7_100;

export interface Claimed {
  readonly seq: number;
  /** Whose fact it is now: a customer who was merged away is the one that they became. */
  readonly customerId: string;
  readonly kind: 'event' | 'merge' | 'start';
  readonly fact: Fact | null;
  /** Another journey that the customer is to enter. */
  readonly start: JourneyStart | null;
  readonly fromCustomerId: string | null;
}

/** Locks the shards that nobody else is routing, until the end of the transaction. */
export async function lockShards(tx: TransactionSql, shards: readonly number[]): Promise<number[]> {
  const rows = await tx<{ shard: number }[]>`
    select shard from unnest(${shards as number[]}::int[]) as s(shard) where pg_try_advisory_xact_lock(${lockSpace}, shard)`;
  return rows.map(({ shard }) => shard);
}

/**
 * The oldest open rows of these shards, in order of receipt. They are chosen before anything is joined: the inbox is empty
 * when it is analysed, and a plan for a few rows joins all of the thousands that wait there on another day.
 */
export async function claim(tx: TransactionSql, shards: readonly number[], limit: number): Promise<Claimed[]> {
  const rows = await tx<
    {
      seq: number;
      customerId: string;
      moved: boolean;
      kind: 'event' | 'merge' | 'start';
      fromCustomerId: string | null;
      eventId: number | null;
      name: string | null;
      at: Date | null;
      properties: JsonObject | null;
      payload: JourneyStart | null;
    }[]
  >`
    select i.seq, coalesce(c.merged_into, i.customer_id) as "customerId", c.merged_into is not null as moved, i.kind, i.from_customer_id as "fromCustomerId",
      e.id as "eventId", e.name, e.at, e.properties, i.payload
    from (
      select seq, customer_id, kind, from_customer_id, event_id, payload from inbox
      where shard = any(${shards as number[]}::smallint[]) and set_aside_at is null order by seq limit ${limit}) i
    left join event e on e.id = i.event_id left join customer c on c.id = i.customer_id
    order by i.seq`;
  const moved = rows.flatMap((row) => (row.moved && row.eventId !== null ? [row.eventId] : []));
  if (moved.length > 0) {
    // Written by us while the customer was being merged away, and so passed by when the merge took the others along.
    await tx`
      update event e set customer_id = c.merged_into from customer c
      where e.id = any(${moved}::bigint[]) and c.id = e.customer_id and c.merged_into is not null`;
  }
  return rows.map(({ seq, customerId, kind, fromCustomerId, eventId, name, at, properties, payload }) => {
    const fact =
      eventId !== null && name !== null && at !== null
        ? { seq: eventId, name, at: at.getTime(), properties: properties ?? {} }
        : null;
    // Written by us as it is read here.
    return { seq, customerId, kind, fromCustomerId, fact, start: kind === 'start' ? payload : null };
  });
}
