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
      last_seen_at: lastSeenAt === null ? null : new Date(lastSeenAt).toISOString(),
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
  return [
    // The visitor may be known by ids that this batch does not name.
    merges.length > 0 &&
      tx`update customer_identity i set customer_id = m.known
        from unnest(${merges.map(({ from }) => from)}::uuid[], ${merges.map(({ into }) => into)}::uuid[]) as m(visitor, known)
        where i.customer_id = m.visitor`,
    moved.length > 0 &&
      tx`update customer_identity i set customer_id = m.customer_id
        from jsonb_to_recordset(${recordset(
          tx,
          moved.map(({ kind, value, customerId }) => ({ kind, value, customer_id: customerId })),
        )}) as m(kind text, value text, customer_id uuid)
        where i.workspace_id = ${workspaceId} and i.kind = m.kind and i.value = m.value`,
  ];
}

/** Only customers that are locked; new ones were written whole. */
async function changeProfiles(tx: TransactionSql, { profiles, identities: { created, named } }: BatchPlan) {
  const present = profiles.filter(({ customerId }) => !created.has(customerId));
  const isChanged = ({ customerId, patch }: ProfileChange) => patch !== null || named.has(customerId);
  await Promise.all([
    markSeen(
      tx,
      present.filter((profile) => !isChanged(profile)),
    ),
    change(tx, present.filter(isChanged), named),
  ]);
}

/** The many: nothing that an index holds is written, so that Postgres can do it in place. */
async function markSeen(tx: TransactionSql, seen: readonly ProfileChange[]) {
  const rows = seen.flatMap(({ customerId, lastSeenAt }) => (lastSeenAt === null ? [] : [{ customerId, lastSeenAt }]));
  if (rows.length === 0) return;
  await tx`
    update customer c set last_seen_at = greatest(c.last_seen_at, s.at)
    from unnest(
      ${rows.map(({ customerId }) => customerId)}::uuid[],
      ${rows.map(({ lastSeenAt }) => new Date(lastSeenAt).toISOString())}::text[]::timestamptz[]
    ) as s(id, at) where c.id = s.id`;
}

async function change(tx: TransactionSql, changed: readonly ProfileChange[], named: ReadonlyMap<string, string>) {
  if (changed.length === 0) return;
  const rows = changed.map(({ customerId, patch, lastSeenAt }) => ({
    id: customerId,
    user_id: named.get(customerId) ?? null,
    patch: patch ?? {},
    at: lastSeenAt === null ? null : new Date(lastSeenAt).toISOString(),
  }));
  await tx`
    update customer c set attributes = c.attributes || p.patch, user_id = coalesce(p.user_id, c.user_id),
      last_seen_at = greatest(c.last_seen_at, p.at), updated_at = now()
    from jsonb_to_recordset(${recordset(tx, rows)}) as p(id uuid, user_id text, patch jsonb, at timestamptz)
    where c.id = p.id`;
}
