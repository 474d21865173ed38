import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import { shardOf } from '../../ingest/shard.ts';
import type { OpenWorld } from '../open-worlds.ts';

/**
 * Other journeys are entered through the inbox, like everything that a movement does to another run. Answers the shards
 * that then have something to route.
 */
export async function flushStarts(tx: TransactionSql, worlds: readonly OpenWorld[]): Promise<number[]> {
  const rows = worlds.flatMap(({ world, workspaceId }) =>
    world.changes.flatMap((change) => {
      if (change.type !== 'start') return [];
      const customer_id = world.customer.id;
      return [{ workspace_id: workspaceId, shard: shardOf(customer_id), customer_id, payload: { ...change.start } }];
    }),
  );
  if (rows.length === 0) return [];
  await tx`
    insert into inbox (workspace_id, shard, customer_id, kind, payload)
    select workspace_id, shard, customer_id, 'start', payload from jsonb_to_recordset(${recordset(tx, rows)})
      as q(workspace_id uuid, shard smallint, customer_id uuid, payload jsonb)`;
  return [...new Set(rows.map(({ shard }) => shard))];
}

/** Steps that asked another journey hear what became of it. */
export async function flushAnswers(tx: TransactionSql, worlds: readonly OpenWorld[]): Promise<void> {
  const rows = worlds.flatMap(({ world }) =>
    world.changes.flatMap((change) =>
      change.type === 'answered' ? [{ run_id: change.runId, seq: change.stepSeq, reason: change.reason }] : [],
    ),
  );
  if (rows.length === 0) return;
  await tx`
    update step s set reason = q.reason
    from jsonb_to_recordset(${recordset(tx, rows)}) as q(run_id uuid, seq int, reason jsonb)
    where s.run_id = q.run_id and s.seq = q.seq`;
}
