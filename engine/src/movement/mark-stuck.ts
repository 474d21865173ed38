import type { TransactionSql } from '../db/database.ts';

/**
 * These runs cannot be moved: they stay where they are, visible, until a person decides. When their wait ended is kept,
 * so that who is tried again ends it, and does not begin the step (and send its message) a second time.
 */
export async function markStuck(tx: TransactionSql, runIds: readonly string[], why: unknown): Promise<void> {
  const memo = { stuck: 'interpretation_failed', error: String(why).replaceAll('\0', '').slice(0, 500) };
  await tx`
    update run set status = 'waiting', stuck = 'interpretation_failed', convoy_id = null, until = null, check_at = null,
      updated_at = clock_timestamp(), memo = coalesce(memo, '{}'::jsonb) || ${tx.json(memo)}
        || case when until is null then '{}' else jsonb_build_object('dueAt', round(extract(epoch from until) * 1000)) end
    where id = any(${runIds as string[]}::uuid[]) and status in ('waiting', 'held')`;
}
