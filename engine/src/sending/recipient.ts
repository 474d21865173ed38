import type { Overdue } from '@olle/shared/journey/late';
import type { JsonObject } from '@olle/shared/json';
import { type ChannelName, channels } from '@olle/shared/messages/channel';
import type { Customer } from '@olle/shared/runner/customer';
import type { Run } from '@olle/shared/runner/run';
import type { Sql } from '../db/database.ts';
import type { WorkspaceSettings } from '../db/schema/workspace.ts';
import { type RunRow, runColumns, runFromRow } from '../movement/run-row.ts';

/** A message with all that decides whether it goes and what it says, read afresh. */
export interface Recipient {
  readonly message: MessageRow;
  readonly run: Run;
  readonly journey: { readonly id: string; readonly name: string; readonly stopped: boolean };
  readonly settings: WorkspaceSettings;
  /** Null when erased since. */
  readonly customer: Customer | null;
  /** The coupon that was the latest when the run reached the send; later ones belong to later messages. */
  readonly coupon: { readonly code: string; readonly nodeId: string } | null;
  /** Since when it could have gone out. */
  readonly dueAt: number;
  /** What was chosen at the end of a pause that held it back, for messages that are too old by then. */
  readonly overdue: Overdue | null;
  readonly now: number;
}

export interface MessageRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly runId: string;
  readonly nodeId: string;
  readonly journeyId: string;
  readonly version: number;
  readonly customerId: string;
  readonly category: string;
  readonly attempts: number;
}

interface Row extends MessageRow {
  readonly journeyName: string;
  readonly stopped: boolean;
  readonly settings: WorkspaceSettings;
  readonly customer: { id: string; user_id: string | null; attributes: JsonObject } | null;
  readonly consents: Record<string, boolean> | null;
  readonly suppressed: boolean;
  readonly coupon: Recipient['coupon'];
  readonly dueAt: Date;
  readonly overdue: Overdue | null;
  readonly now: Date;
}

/** In the order of the ids; a customer who was merged into another is that other one. */
export async function readRecipients(sql: Sql, channel: ChannelName, ids: readonly string[]): Promise<Recipient[]> {
  const [rows, runs] = await Promise.all([
    readRows(sql, channel, ids),
    sql<RunRow[]>`select ${sql.unsafe(runColumns)} from run r
      where r.id in (select run_id from message where id = any(${ids as string[]}::uuid[]))`,
  ]);
  const runOf = new Map(runs.map((row) => [row.id, runFromRow(row)]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    const run = row && runOf.get(row.runId);
    return run ? [recipientOf(row, run, channel)] : [];
  });
}

function readRows(sql: Sql, channel: ChannelName, ids: readonly string[]) {
  const { addressAttribute } = channels[channel].reach;
  return sql<Row[]>`
    select m.id, m.workspace_id as "workspaceId", m.run_id as "runId", m.node_id as "nodeId", m.journey_id as "journeyId",
      m.version, m.customer_id as "customerId", m.category, m.attempts, clock_timestamp() as now,
      j.name as "journeyName", j.status = 'stopped' and j.stop_mode = 'exit' as stopped, w.settings,
      case when c.id is not null
        then jsonb_build_object('id', c.id, 'user_id', c.user_id, 'attributes', c.attributes) end as customer,
      (select jsonb_object_agg(k.channel || '.' || k.category, k.granted) from consent k where k.customer_id = c.id)
        as consents,
      exists (select 1 from suppression s where s.workspace_id = m.workspace_id and s.channel = m.channel
        and s.address = lower(trim(c.attributes->>${addressAttribute}))) as suppressed,
      (select jsonb_build_object('code', u.code, 'nodeId', u.node_id) from coupon u
        join step s on s.run_id = u.run_id and s.node_id = u.node_id and s.visit = u.visit
        where u.run_id = m.run_id and s.seq < m.step_seq order by s.seq desc limit 1) as coupon,
      greatest(m.queued_at, m.not_before) as "dueAt",
      (select p.overdue from journey_pause p where p.journey_id = m.journey_id and p.resumed_at > m.queued_at
        order by p.resumed_at desc limit 1) as overdue
    from message m
    join journey j on j.id = m.journey_id join workspace w on w.id = m.workspace_id
    left join customer o on o.id = m.customer_id left join customer c on c.id = coalesce(o.merged_into, o.id)
    where m.id = any(${ids as string[]}::uuid[])`;
}

function recipientOf(row: Row, run: Run, channel: ChannelName): Recipient {
  const { journeyName, stopped, settings, consents, suppressed, coupon, dueAt, overdue, now, ...message } = row;
  return {
    message,
    run,
    journey: { id: row.journeyId, name: journeyName, stopped },
    settings,
    customer: row.customer && {
      id: row.customer.id,
      userId: row.customer.user_id,
      attributes: row.customer.attributes,
      consents: consents ?? {},
      suppressed: suppressed ? [channel] : [],
    },
    coupon,
    dueAt: dueAt.getTime(),
    overdue,
    now: now.getTime(),
  };
}
