import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { OpenWorld } from '../open-worlds.ts';
import { type MessageIds, stepKey } from './messages.ts';

/** Rows in one statement: a batch of hundreds who pass hundreds of nodes is too much for one. */
const mostRows = 2_000;

/** One row per visit: the step that was written when the wait began is completed when it ends. */
export async function flushSteps(
  tx: TransactionSql,
  worlds: readonly OpenWorld[],
  messageIds: MessageIds,
): Promise<void> {
  const rows = new Map<string, Record<string, unknown>>();
  for (const { world, workspaceId } of worlds) {
    for (const change of world.changes) {
      if (change.type !== 'step') continue;
      const { runId, seq, nodeId, nodeType, visit, arrivedAt, at, outcome, reason, factSeq } = change.step;
      const key = stepKey(runId, seq);
      rows.set(key, {
        run_id: runId,
        seq,
        workspace_id: workspaceId,
        customer_id: world.customer.id,
        node_id: nodeId,
        node_type: nodeType,
        visit,
        arrived_at: toIso(arrivedAt),
        at: toIso(at),
        outcome,
        reason,
        message_id: messageIds.get(key) ?? null,
        fact_seq: factSeq,
      });
    }
  }
  const all = [...rows.values()];
  const some: Promise<void>[] = [];
  for (let from = 0; from < all.length; from += mostRows) some.push(insertSteps(tx, all.slice(from, from + mostRows)));
  await Promise.all(some);
}

async function insertSteps(tx: TransactionSql, rows: readonly object[]): Promise<void> {
  await tx`
    insert into step (run_id, seq, workspace_id, customer_id, node_id, node_type, visit, arrived_at, at, outcome, reason, message_id, fact_seq)
    select run_id, seq, workspace_id, customer_id, node_id, node_type, visit, arrived_at, at, outcome, reason, message_id, fact_seq
    from jsonb_populate_recordset(null::step, ${recordset(tx, rows)})
    on conflict (run_id, seq) do update set at = excluded.at, outcome = excluded.outcome, reason = excluded.reason,
      fact_seq = excluded.fact_seq, message_id = coalesce(excluded.message_id, step.message_id)`;
}
