import type { JsonObject } from '@olle/shared/json';
import type { Sql, TransactionSql } from '../db/database.ts';
import { identitiesOf, identityKey } from './identity-book.ts';
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
export async function readKnown(tx: TransactionSql, workspaceId: string, items: readonly Item[]): Promise<Known> {
  const before = await resolve(tx, workspaceId, items);
  const customerIds = [...new Set(before.values())];
  if (customerIds.length > 0)
    await tx`select 1 from customer where id = any(${customerIds}::uuid[]) order by id for no key update`;
  const [identities, customers, taken, [clock]] = await Promise.all([
    customerIds.length > 0 ? resolve(tx, workspaceId, items) : before,
    customerIds.length > 0 ? readCustomers(tx, customerIds, items, before) : [],
    readTaken(tx, workspaceId, items),
    // As the columns round it, so that what is decided here and what is stored are the same instant.
    tx<{ now: Date }[]>`select now()::timestamptz(3) as now`,
  ]);
  if (customers.length < customerIds.length || !sameOwners(before, identities)) throw new BatchOvertaken();
  return {
    identities,
    userIds: new Map(customers.map(({ id, userId }) => [id, userId])),
    attributes: new Map(customers.flatMap(({ id, attributes }) => (attributes ? [[id, attributes]] : []))),
    taken: new Set(taken.map(({ messageId }) => messageId)),
    now: clock?.now.getTime() ?? Date.now(),
  };
}

async function resolve(tx: TransactionSql, workspaceId: string, items: readonly Item[]): Promise<Map<string, string>> {
  const wanted = new Map(items.flatMap(identitiesOf).map((identity) => [identityKey(identity), identity]));
  const list = [...wanted.values()];
  const rows = await tx<{ kind: 'user' | 'anonymous'; value: string; customerId: string }[]>`
    select k.kind, k.value, i.customer_id as "customerId"
    from unnest(${list.map(({ kind }) => kind)}::text[], ${list.map(({ value }) => value)}::text[]) as k(kind, value)
    join customer_identity i on i.workspace_id = ${workspaceId} and i.kind = k.kind and i.value = k.value`;
  return new Map(rows.map((row) => [identityKey(row), row.customerId]));
}

async function readCustomers(
  tx: TransactionSql,
  customerIds: readonly string[],
  items: readonly Item[],
  owners: ReadonlyMap<string, string>,
) {
  const owned = items.filter(needsAttributes).flatMap(identitiesOf);
  const withAttributes = [...new Set(owned.flatMap((identity) => owners.get(identityKey(identity)) ?? []))];
  return tx<{ id: string; userId: string | null; attributes: JsonObject | null }[]>`
    select c.id, c.user_id as "userId",
      case when c.id = any(${withAttributes}::uuid[]) then c.attributes end as attributes
    from unnest(${customerIds as string[]}::uuid[]) as k(id) join customer c on c.id = k.id`;
}

function readTaken(tx: Sql | TransactionSql, workspaceId: string, items: readonly Item[]) {
  return tx<{ messageId: string }[]>`
    select e.message_id as "messageId" from unnest(${items.map(({ messageId }) => messageId)}::text[]) as k(id)
    join event e on e.workspace_id = ${workspaceId} and e.message_id = k.id`;
}

function sameOwners(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, customerId]) => b.get(key) === customerId);
}
