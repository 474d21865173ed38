import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { OpenWorld } from '../open-worlds.ts';

/** A goal counts once per run: the key says so, whoever asks twice. */
export async function flushGoals(tx: TransactionSql, worlds: readonly OpenWorld[]): Promise<void> {
  const rows = worlds.flatMap(({ world, workspaceId }) =>
    world.changes.flatMap((change) => {
      if (change.type !== 'goal') return [];
      const run = world.runs.get(change.runId);
      if (!run) return [];
      const { journeyId, version } = run;
      const { runId, at, value, currency } = change;
      return [
        {
          run_id: runId,
          workspace_id: workspaceId,
          journey_id: journeyId,
          version,
          customer_id: world.customer.id,
          at: toIso(at),
          value,
          currency,
        },
      ];
    }),
  );
  if (rows.length === 0) return;
  await tx`
    insert into goal_hit select * from jsonb_populate_recordset(null::goal_hit, ${recordset(tx, rows)}) on conflict do nothing`;
}
