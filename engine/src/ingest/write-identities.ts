import type { TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { identityKey } from './identity-book.ts';
import type { BatchPlan } from './plan-batch.ts';
import type { ProfileChange } from './profile.ts';
import { BatchOvertaken } from './read-known.ts';

/** New ids and customers, ids that changed hands, profiles. */
export async function writeIdentities(tx: TransactionSql, workspaceId: string, plan: BatchPlan): Promise<void> {
  const { created, added } = plan.identities;
  // Ids first: who is first with an id has its customer; the other waits here, and begins anew.
  const writes = [
    added.length > 0 && addIdentities(tx, workspaceId, plan),
    created.size > 0 && create(tx, workspaceId, plan),
  ];
  await Promise.all([...writes, ...move(tx, workspaceId, plan), changeProfiles(tx, plan)]);
}

async function addIdentities(tx: TransactionSql, workspaceId: string, { identities: { added } }: BatchPlan) {
  // Two batches that add the same ids take them in the same order.
  const rows = added
    .map(({ kind, value, customerId }) => ({ key: identityKey({ kind, value }), kind, value, customer_id: customerId }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const { count } = await tx`
    insert into customer_identity (workspace_id, kind, value, customer_id)
    select ${workspaceId}, kind, value, customer_id
    from jsonb_to_recordset(${recordset(tx, rows)}) as i(kind text, value text, customer_id uuid)
    on conflict do nothing`;
  if (count < rows.length) throw new BatchOvertaken();
}

async function create(tx: TransactionSql, workspaceId: string, { identities: { created }, profiles }: BatchPlan) {
  const rows = profiles
    .filter(({ customerId }) => created.has(customerId))
    .map(({ customerId, patch, lastSeenAt }) => ({
      id: customerId,
      user_id: created.get(customerId) ?? null,
      attributes: patch ?? {},
      last_seen_at: isoOf(lastSeenAt),
    }));
  await tx`
    with row as (
      select * from jsonb_to_recordset(${recordset(tx, rows)})
        as c(id uuid, user_id text, attributes jsonb, last_seen_at timestamptz)
    ), locks as (insert into customer_lock (customer_id) select id from row)
    insert into customer (id, workspace_id, user_id, attributes, last_seen_at)
    select id, ${workspaceId}, user_id, attributes, last_seen_at from row`;
}

function move(tx: TransactionSql, workspaceId: string, { identities: { merges, moved } }: BatchPlan) {
  const owners = Object.fromEntries(moved.map(({ value, customerId }) => [value, customerId]));
  const known = Object.fromEntries(merges.map(({ from, into }) => [from, into]));
  return [
    // The visitor may be known by ids that this batch does not name.
    merges.length > 0 &&
      tx`update customer_identity set customer_id = (${tx.json(known)}::jsonb ->> customer_id::text)::uuid
        where customer_id = any(${Object.keys(known)}::uuid[])`,
    // A user's id never changes hands.
    moved.length > 0 &&
      tx`update customer_identity set customer_id = (${tx.json(owners)}::jsonb ->> value)::uuid
        where workspace_id = ${workspaceId} and kind = 'anonymous' and value = any(${Object.keys(owners)}::text[])`,
  ];
}

/** Only customers that are locked; new ones were written whole. */
async function changeProfiles(tx: TransactionSql, { profiles, identities: { created, named } }: BatchPlan) {
  const present = profiles.filter(({ customerId }) => !created.has(customerId));
  const isChanged = ({ customerId, patch }: ProfileChange) => patch !== null || named.has(customerId);
  // A visitor who was absorbed was not seen: the customer was.
  const seen = present.filter((profile) => !isChanged(profile) && profile.lastSeenAt !== null);
  await Promise.all([markSeen(tx, seen), change(tx, present.filter(isChanged), named)]);
}

/** The many: nothing that an index holds is written, so that Postgres can do it in place. */
async function markSeen(tx: TransactionSql, seen: readonly ProfileChange[]) {
  if (seen.length === 0) return;
  // Written by hand, of UUIDs and instants only: an object of a thousand such keys is slow to build.
  const times = seen.map(({ customerId, lastSeenAt }) => `"${customerId}":"${isoOf(lastSeenAt)}"`);
  // The CTE is read once; a cast of the parameter in the update would be made anew for each row.
  await tx`
    with seen as materialized (select ${`{${times.join()}}`}::text::jsonb as at)
    update customer set last_seen_at = greatest(last_seen_at, (seen.at ->> id::text)::timestamptz)
    from seen where id = any(${seen.map(({ customerId }) => customerId)}::uuid[])`;
}

async function change(tx: TransactionSql, changed: readonly ProfileChange[], named: ReadonlyMap<string, string>) {
  if (changed.length === 0) return;
  const changes = Object.fromEntries(
    changed.map(({ customerId, patch, lastSeenAt }) => [
      customerId,
      { patch: patch ?? {}, at: isoOf(lastSeenAt), userId: named.get(customerId) ?? null },
    ]),
  );
  await tx`
    with change as materialized (select ${tx.json(changes)}::jsonb as of_customer)
    update customer set
      attributes = attributes || (of_customer -> id::text -> 'patch'),
      user_id = coalesce(of_customer -> id::text ->> 'userId', user_id),
      last_seen_at = greatest(last_seen_at, (of_customer -> id::text ->> 'at')::timestamptz),
      updated_at = now()
    from change where id = any(${Object.keys(changes)}::uuid[])`;
}

const isoOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
