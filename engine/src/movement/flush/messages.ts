import { messageInterest } from '@olle/shared/conditions/interests';
import type { MessageDraft } from '@olle/shared/runner/change';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import { markChanged } from '../../entries/mark.ts';
import { newId } from '../new-id.ts';
import type { OpenWorld } from '../open-worlds.ts';

/** Step -> the message that it queued. */
export type MessageIds = ReadonlyMap<string, string>;

export const stepKey = (runId: string, seq: number): string => `${runId}/${seq}`;

type Row = ReturnType<typeof rowOf>;

export function placeMessages(worlds: readonly OpenWorld[]): { rows: readonly Row[]; ids: MessageIds } {
  const ids = new Map<string, string>();
  const rows = worlds.flatMap((open) =>
    open.world.changes.flatMap((change) => {
      if (change.type !== 'message') return [];
      const row = rowOf(open, change.message);
      ids.set(stepKey(change.message.runId, change.message.stepSeq), row.id);
      return [row];
    }),
  );
  return { rows, ids };
}

/**
 * Writes messages under their key (run, node, visit) before any provider hears of them. The notice wakes the senders at
 * commit. What to say is not copied: it stands in the run's version.
 */
export async function flushMessages(tx: TransactionSql, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const skipped = rows.filter(({ status }) => status === 'skipped');
  const channels = new Set(rows.filter(({ status }) => status === 'queued').map(({ channel }) => channel));
  await Promise.all([
    insertMessages(tx, rows),
    markChanged(
      tx,
      skipped.map(({ customer_id: customerId }) => ({ customerId, name: messageInterest })),
    ),
    ...[...channels].map((channel) => tx`select pg_notify('message_queued', ${channel})`),
  ]);
}

async function insertMessages(tx: TransactionSql, rows: readonly Row[]): Promise<void> {
  await tx`
    with written as (
      insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel,
        category, status, reason_code, verdicts, wait_for, queued_at)
      select id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel,
        category, status, reason_code, verdicts, wait_for, queued_at
      from jsonb_populate_recordset(null::message, ${recordset(tx, rows)})
      on conflict (run_id, node_id, visit) do nothing
      returning id, workspace_id, status, reason_code, queued_at)
    insert into message_event (workspace_id, message_id, type, detail, at)
    select workspace_id, id, 'skipped', jsonb_build_object('code', reason_code), queued_at from written where status = 'skipped'`;
}

function rowOf({ world, workspaceId }: OpenWorld, message: MessageDraft) {
  const run = world.runs.get(message.runId);
  const skipped = message.verdict.decision === 'skip';
  return {
    id: newId(),
    workspace_id: workspaceId,
    run_id: message.runId,
    node_id: message.nodeId,
    visit: message.visit,
    step_seq: message.stepSeq,
    journey_id: run?.journeyId ?? null,
    version: run?.version ?? null,
    customer_id: world.customer.id,
    channel: message.channel,
    category: message.category,
    status: skipped ? 'skipped' : 'queued',
    reason_code: skipped ? message.verdict.code : null,
    verdicts: [{ ...message.verdict, facts: { ...message.verdict.facts }, at: toIso(message.at) }],
    wait_for: message.waitFor,
    queued_at: toIso(message.at),
  };
}
