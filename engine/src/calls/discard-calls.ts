import type { Sql, TransactionSql } from '../db/database.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import { lockFree } from './lock-free.ts';

/** Most that one look takes: the next one goes on. */
const bound = 500;
/** Longer than any attempt takes. */
const attemptIsOver = '1 minute';

/**
 * Calls of runs that left while they waited for the next attempt, which their workflow did not stay for. One that is
 * being made now is left to whoever makes it: its answer is kept.
 */
export async function discardCalls(sql: Sql): Promise<void> {
  await inTransaction(sql, async (tx) => {
    const left = await tx<{ id: string; customerId: string }[]>`
      select l.id, l.customer_id as "customerId" from call l
      where l.status = 'waiting' and greatest(l.created_at, l.started_at, l.next_at) < now() - ${attemptIsOver}::interval
        and not exists (${waits(tx)})
      limit ${bound}`;
    if (left.length === 0) return;
    const mine = await lockFree(tx, left);
    await tx`
      update call l set status = 'discarded', finished_at = clock_timestamp(), request = request - 'headers' - 'body'
      where l.id = any(${mine.map(({ id }) => id)}::uuid[]) and l.status = 'waiting' and not exists (${waits(tx)})`;
  });
}

const waits = (sql: TransactionSql) => sql`
  select 1 from run r where r.id = l.run_id and r.status in ('waiting', 'held') and r.memo->>'call' = l.id::text`;
