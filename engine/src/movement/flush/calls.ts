import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { OpenWorld } from '../open-worlds.ts';

/** Writes calls under their key (run, node, visit) before anybody is called. */
export async function flushCalls(tx: TransactionSql, worlds: readonly OpenWorld[]): Promise<void> {
  const rows = worlds.flatMap(({ world, workspaceId }) =>
    world.changes.flatMap((change) => {
      if (change.type !== 'call') return [];
      const { id, runId, nodeId, visit, stepSeq, request, at } = change.call;
      const run = world.runs.get(runId);
      if (!run) return [];
      return [
        {
          id,
          workspace_id: workspaceId,
          run_id: runId,
          node_id: nodeId,
          visit,
          step_seq: stepSeq,
          journey_id: run.journeyId,
          version: run.version,
          customer_id: world.customer.id,
          request,
          created_at: toIso(at),
        },
      ];
    }),
  );
  if (rows.length === 0) return;
  await tx`
    insert into call (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, request, created_at)
    select id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, request, created_at
    from jsonb_populate_recordset(null::call, ${recordset(tx, rows)})
    on conflict (run_id, node_id, visit) do nothing`;
}
