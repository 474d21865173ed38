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
  // The steps of this movement are written before: whoever met the goal counts for each step and way that led there.
  await tx`
    with met as (
      insert into goal_hit select * from jsonb_populate_recordset(null::goal_hit, ${recordset(tx, rows)})
      on conflict do nothing returning run_id, journey_id, version, at),
    passed as (
      select m.run_id, m.journey_id, m.version, 'goals' as metric, s.node_id as subject
      from met m join step s on s.run_id = m.run_id and s.arrived_at < m.at
      union
      select m.run_id, m.journey_id, m.version, 'edge_goals', s.node_id || '/' || s.outcome
      from met m join step s on s.run_id = m.run_id and s.at < m.at
      where s.outcome not in ('waiting', 'moved', 'ended'))
    insert into counter_delta (journey_id, version, metric, subject, n, at)
    select journey_id, version, metric, subject, count(*), now() from passed group by 1, 2, 3, 4`;
}
