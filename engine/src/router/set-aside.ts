import type { Sql } from '../db/database.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import type { Log } from '../platform/log.ts';
import { claim, lockShards } from './claim.ts';

/** Puts the oldest row of these shards aside, visible with its reason, so that it stops nobody else. */
export async function setAside(sql: Sql, shards: readonly number[], error: unknown, log: Log): Promise<void> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // The server is away or shutting down: that is nobody's fault, and the row is routed when it is back.
  if (!/^(22|23|42|P0)/.test(code)) throw error;
  await inTransaction(sql, async (tx) => {
    const [row] = await claim(tx, await lockShards(tx, shards), 1);
    if (!row) return;
    log.error({ seq: row.seq, code }, 'a fact could not be routed and was set aside');
    await tx`update inbox set set_aside_at = clock_timestamp(), error = ${`${code} ${String(error)}`} where seq = ${row.seq}`;
  });
}
