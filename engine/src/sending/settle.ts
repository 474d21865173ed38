import { messageInterest } from '@olle/shared/conditions/interests';
import type { JsonObject } from '@olle/shared/json';
import type { Outgoing } from '@olle/shared/messages/composed';
import type { Sql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { storablePart } from '../ingest/storable.ts';
import { messageFacts } from './message-facts.ts';

/** What became of a claimed message. */
export interface Settlement {
  readonly id: string;
  readonly status: 'sent' | 'failed' | 'skipped' | 'unknown' | 'queued';
  readonly code?: string;
  readonly error?: string;
  /** What was to be handed over, of one that was refused before its content was; else it stands there already. */
  readonly rendered?: Outgoing;
  readonly verdict?: JsonObject;
  readonly providerMessageId?: string;
  /** Of a message that is queued again: not before so many milliseconds from now. */
  readonly retryMs?: number;
  /** It was this message's turn, and that counts: the provider answered, or may have. */
  readonly attempted?: boolean;
  /** An entry of the message's history. */
  readonly event?: string;
  readonly detail?: JsonObject;
  /** Nothing goes to this address any more. */
  readonly suppress?: string;
}

const counted: ReadonlySet<string> = new Set(['sent', 'failed', 'skipped']);

/** What others have to be told once it is committed. */
export interface Settled {
  /** Shards of the inbox in which a run's answer waits. */
  readonly shards: readonly number[];
  /** Accepted messages whose runs wait for more than that. */
  readonly awaited: readonly string[];
}

/**
 * Writes what became of messages, their history and their counts in one statement, and for a run that waits at its send
 * the fact that moves it on. Watched segments that ask of messages look again. Only what this sender still holds changes, and `unknown` becomes `sent`: a sender that was
 * taken for dead may yet hear the answer.
 */
export async function settle(sql: Sql, sender: string, settlements: readonly Settlement[]): Promise<Settled> {
  const rows = settlements.map(({ verdict, error, detail, rendered, providerMessageId, ...rest }) => ({
    ...rest,
    // A provider may answer with any bytes.
    rendered: storablePart(rendered ? { ...rendered } : null),
    error: storablePart(error ?? null),
    detail: storablePart(detail ?? null),
    providerMessageId: storablePart(providerMessageId ?? null),
    verdicts: verdict ? [verdict] : [],
    metric: counted.has(rest.status) ? rest.status : null,
  }));
  // The ids stand there twice: Postgres cannot guess how few rows a recordset holds, and would scan the table.
  const ids = settlements.map(({ id }) => id);
  const told = await sql<{ shard: number | null; id: string | null }[]>`
    with x as (
      select * from jsonb_to_recordset(${recordset(sql, rows)}) as x(id uuid, status text, code text, error text,
        verdicts jsonb, rendered jsonb, "providerMessageId" text, "retryMs" bigint, attempted boolean, event text, detail jsonb,
        suppress text, metric text)),
    done as (
      update message m set status = x.status, reason_code = x.code, error = left(x.error, 2000),
        verdicts = m.verdicts || x.verdicts, rendered = coalesce(m.rendered, x.rendered),
        provider_message_id = x."providerMessageId",
        sent_at = case when x.status = 'sent' then clock_timestamp() end,
        not_before = case when x.status = 'queued' and x."retryMs" is not null
          then clock_timestamp() + x."retryMs" * interval '1 millisecond' else m.not_before end,
        attempts = m.attempts + coalesce(x.attempted, false)::int,
        claimed_by = case when x.status <> 'queued' then m.claimed_by end,
        claimed_at = case when x.status <> 'queued' then m.claimed_at end
      from x where m.id = x.id and m.id = any(${ids}::uuid[]) and m.claimed_by = ${sender} 
        and (m.status in ('claimed', 'handing_over') or (m.status = 'unknown' and x.status = 'sent'))
      returning m.id, m.workspace_id, m.customer_id, m.journey_id, m.version, m.node_id, m.run_id, m.visit, m.channel,
        m.category, m.wait_for, m.rendered->>'subject' as subject, x.event, x.detail, x.suppress, x.metric, x.code),
    history as (
      insert into message_event (workspace_id, message_id, type, detail)
      select workspace_id, id, event, coalesce(detail, '{}') from done where event is not null),
    blocked as (
      insert into suppression (workspace_id, channel, address, reason)
      select distinct workspace_id, channel, lower(suppress), 'hard_bounce' from done where suppress is not null
      on conflict do nothing),
    marked as (
      insert into customer_mark (customer_id, workspace_id, live, at)
      select distinct on (customer_id) customer_id, workspace_id, true, clock_timestamp() from done
      where metric is not null and exists (
        select from segment_watch w where w.workspace_id = done.workspace_id and w.hears ? ${messageInterest})
      order by customer_id on conflict (customer_id) do update set live = true),
    counts as (
      insert into counter_delta (journey_id, version, metric, subject, n, at)
      select journey_id, version, metric, node_id, count(*), now() from done where metric is not null group by 1, 2, 3, 4),
    ${messageFacts(
      sql,
      sql`select *, metric as became, jsonb_build_object('reason', code) as said from done
        where wait_for is not null and metric is not null`,
    )}
    select shard, null::uuid as id from inboxed
    union all select null, id from done where metric = 'sent' and wait_for <> 'sent'`;
  return {
    shards: [...new Set(told.flatMap(({ shard }) => (shard === null ? [] : [shard])))],
    awaited: told.flatMap(({ id }) => (id === null ? [] : [id])),
  };
}
