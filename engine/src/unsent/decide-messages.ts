import type { TransactionSql } from '../db/database.ts';
import { messageFacts } from '../sending/message-facts.ts';

/** What becomes of a message by what a person decides. */
export const decided = {
  /** Handed over once more, under the same key: a provider that knows the key sends nothing twice. */
  retry: 'queued',
  skip: 'skipped',
} as const;

export type Decision = keyof typeof decided;

const events = { retry: 'retried_by_hand', skip: 'skipped_by_hand' } as const;

/**
 * A person decides about messages that failed, or of which nobody knows whether they went out. Answers what those were
 * of which that could still be decided. One that failed is written as its step stands in the live version, so that a
 * template that was mended since helps; one that may have gone out stays of its own version. It is due from now: that
 * it failed long ago makes it late for nobody.
 */
export async function decideMessages(
  tx: TransactionSql,
  workspaceId: string,
  ids: readonly string[],
  decision: Decision,
  by: { readonly actor: string; readonly note: string | null },
): Promise<ReadonlyMap<string, string>> {
  const status = decided[decision];
  const event = events[decision];
  const code = status === 'skipped' ? event : null;
  const rows = await tx<{ id: string; was: string; channel: string }[]>`
    with open as materialized (
      select id, status, version from message where id = any(${[...ids]}::uuid[]) and workspace_id = ${workspaceId}
        and status in ('failed', 'unknown') order by id for update),
    decided as (
      update message m set status = ${status}, reason_code = ${code}, error = null, not_before = clock_timestamp(),
        claimed_by = null, claimed_at = null, version = coalesce(${status === 'queued' ? liveVersion(tx) : tx`null`}, m.version)
      from open o where m.id = o.id
      returning m.*, o.status as was, o.version as before),
    history as (
      insert into message_event (workspace_id, message_id, type, detail)
      select workspace_id, id, ${event}, ${tx.json({ by: by.actor, note: by.note })} from decided),
    counts as (
      insert into counter_delta (journey_id, version, metric, subject, n, at)
      select journey_id, before, metric, node_id, sum(n), now() from (
        select *, 'failed' as metric, -1 as n from decided where was = 'failed'
        union all select *, 'skipped', 1 from decided where status = 'skipped') c group by 1, 2, 3, 4),
    ${messageFacts(
      tx,
      // A run that waits for a message of which nobody knew goes on by what the person decided.
      tx`select *, rendered->>'subject' as subject, 'skipped' as became, jsonb_build_object('reason', ${code}::text) as said
        from decided where status = 'skipped' and wait_for is not null`,
    )}
    select id, was, channel from decided`;
  // The sender listens for this.
  if (status === 'queued')
    for (const channel of new Set(rows.map((row) => row.channel)))
      await tx`select pg_notify('message_queued', ${channel})`;
  return new Map(rows.map(({ id, was }) => [id, was]));
}

/** Of message `m` and what it was, `o`; null where that version has no such step, or its step sends by another channel. */
const liveVersion = (tx: TransactionSql) => tx`(
  select v.version from journey j join journey_version v on v.journey_id = j.id and v.version = j.live_version
  where j.id = m.journey_id and o.status = 'failed' and v.plan->'nodes'->m.node_id->'config'->>'channel' = m.channel)`;
