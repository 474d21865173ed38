import type { TransactionSql } from '../db/database.ts';
import type { Fragment } from '../segments/conditions/context.ts';

/** What the batches of a workspace share while they are written, of all processes. */
export const batchLock = (tx: TransactionSql, workspaceId: string): Fragment =>
  tx`hashtextextended(${`ingest ${workspaceId}`}, 0)`;

/**
 * Waits for the batches that are being written. Those that come meanwhile stand behind us, so it is given up in time, and
 * what was waited for is let go in the statement that takes it.
 */
export async function untilBatchesEnd(tx: TransactionSql, workspaceId: string): Promise<void> {
  await tx`
    select set_config('lock_timeout', '1s', true), pg_advisory_lock(key), pg_advisory_unlock(key),
      set_config('lock_timeout', '0', true)
    from (select ${batchLock(tx, workspaceId)} as key) k`;
}
