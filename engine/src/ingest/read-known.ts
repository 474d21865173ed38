import type { JsonObject } from '@olle/shared/json';
import { z } from 'zod';
import type { TransactionSql } from '../db/database.ts';
import { type Identity, identitiesOf, identityKey } from './identity-book.ts';
import type { Item } from './item.ts';
import type { Known } from './plan-batch.ts';
import { needsAttributes } from './profile.ts';

/** Somebody else changed who is who between resolving and locking, or was first with an id: begin anew. */
export class BatchOvertaken extends Error {
  override name = 'BatchOvertaken';
}

/**
 * What a batch must know, with its customers locked until the commit: resolve, lock in the order of ids, resolve again.
 * The lock also makes the order of a customer's event ids the order in which they are committed.
 */
export async function readKnown(
  tx: TransactionSql,
  workspaceId: string,
  items: readonly Item[],
  taken: ReadonlySet<string>,
): Promise<Known> {
  const before = await resolve(tx, workspaceId, items);
  const identities = new Map(Object.entries(identitiesSchema.parse(JSON.parse(before))));
  const customerIds = [...new Set(identities.values())];
  const named = new Set(items.filter(needsAttributes).flatMap(identitiesOf).map(identityKey));
  const read = new Set([...named].flatMap((key) => identities.get(key) ?? []));
  const [locked, after, customers, [clock]] = await Promise.all([
    lock(tx, customerIds),
    customerIds.length > 0 ? resolve(tx, workspaceId, items) : before,
    read.size > 0 ? readCustomers(tx, [...read]) : [],
    // As the columns round it, so that what is decided here and what is stored are the same instant.
    tx<{ now: Date }[]>`select now()::timestamptz(3) as now`,
  ]);
  if (!clock || locked < customerIds.length || after !== before) throw new BatchOvertaken();
  return {
    identities,
    userIds: new Map(customers.map(({ id, userId }) => [id, userId])),
    attributes: new Map(customers.map(({ id, attributes }) => [id, attributes])),
    taken,
    now: clock.now.getTime(),
  };
}

const identitiesSchema = z.record(z.string(), z.string());

/** Which customers the ids lead to, as JSON text in one row: jsonb sorts keys, so that equal text is an equal answer. */
async function resolve(tx: TransactionSql, workspaceId: string, items: readonly Item[]): Promise<string> {
  const wanted = items.flatMap(identitiesOf);
  const values = (wantedKind: Identity['kind']) => [
    ...new Set(wanted.flatMap(({ kind, value }) => (kind === wantedKind ? [value] : []))),
  ];
  const [row] = await tx<{ owners: string }[]>`
    select coalesce(jsonb_object_agg(kind || ':' || value, customer_id), '{}')::text as owners from (
      select kind, value, customer_id from customer_identity
      where workspace_id = ${workspaceId} and kind = 'user' and value = any(${values('user')}::text[])
      union all
      select kind, value, customer_id from customer_identity
      where workspace_id = ${workspaceId} and kind = 'anonymous' and value = any(${values('anonymous')}::text[])
    ) found`;
  return row?.owners ?? '{}';
}

/** Its own statement: those that follow see what was committed while it waited. */
async function lock(tx: TransactionSql, customerIds: string[]): Promise<number> {
  if (customerIds.length === 0) return 0;
  const [row] = await tx<{ count: number }[]>`
    select count(*)::int from (
      select 1 from customer where id = any(${customerIds}::uuid[]) order by id for no key update
    ) locked`;
  return row?.count ?? 0;
}

function readCustomers(tx: TransactionSql, customerIds: string[]) {
  return tx<{ id: string; userId: string | null; attributes: JsonObject }[]>`
    select id, user_id as "userId", attributes from customer where id = any(${customerIds}::uuid[])`;
}
