import type { Asking } from '@olle/shared/runner/question';
import { wake } from '@olle/shared/runner/wake';
import type { World } from '@olle/shared/runner/world';
import type { Next } from '@olle/workflows/journey-run/activities';
import type { Sql, TransactionSql } from '../db/database.ts';
import type { FollowUp } from '../movement/flush/run-rows.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { move } from '../movement/move.ts';

/** Members moved in one transaction. */
const chunk = 100;

export interface ConvoyAdvanced {
  readonly next: Next;
  readonly followUp: FollowUp;
}

/**
 * Moves the members of a convoy that are due by the database's clock. It takes no number of a wait: what is due is
 * computed afresh, so a repeated, early or late call moves nobody twice. A convoy without members is closed here and
 * never used again.
 */
export async function advanceConvoy(sql: Sql, book: JourneyBook, convoyId: string): Promise<ConvoyAdvanced> {
  return await inTransaction(sql, async (tx) => {
    const due = await tx<{ customerId: string }[]>`
      select distinct customer_id as "customerId" from run
      where convoy_id = ${convoyId} and status = 'waiting' and until <= clock_timestamp() limit ${chunk}`;
    const ids = due.map(({ customerId }) => customerId);
    const { followUp, results } = await move(tx, book, ids, (world) => wakeDue(world), { waking: convoyId });
    for (const [customerId, result] of results)
      if (result.status === 'rejected') await markStuck(tx, convoyId, customerId, result.reason);
    return { next: await nextLook(tx, convoyId, due.length === chunk), followUp };
  });
}

/** Every run of the customer that is due: one that belongs to another convoy is moved all the same, under this lock. */
function* wakeDue(world: World): Asking<void> {
  for (const id of [...world.runs.keys()]) {
    const run = world.runs.get(id);
    if (run) yield* wake(world, run);
  }
}

/** The interpretation threw: the run stays where it is, visible, and its convoy goes on without it. */
async function markStuck(tx: TransactionSql, convoyId: string, customerId: string, why: unknown): Promise<void> {
  await tx`
    update run set stuck = 'interpretation_failed', convoy_id = null, until = null, updated_at = clock_timestamp(),
      memo = coalesce(memo, '{}'::jsonb) || ${tx.json({ stuck: 'interpretation_failed', error: String(why).slice(0, 500) })}
    where convoy_id = ${convoyId} and customer_id = ${customerId} and until <= clock_timestamp()`;
}

async function nextLook(tx: TransactionSql, convoyId: string, more: boolean): Promise<Next> {
  // The row is the convoy's lock: a member that leaves at this moment marks it for a nudge after us.
  await tx`select 1 from convoy where id = ${convoyId} for update`;
  const [left] = await tx<{ members: number; dueAt: Date | null; now: Date }[]>`
    select count(*)::int as members, min(until) as "dueAt", clock_timestamp() as now from run where convoy_id = ${convoyId}`;
  if (!left?.dueAt) {
    await tx`update convoy set closed_at = clock_timestamp(), due_at = null, nudge_wanted_at = null where id = ${convoyId}`;
    return { kind: 'ended' };
  }
  await tx`update convoy set due_at = ${left.dueAt}, nudge_wanted_at = null, started_at = coalesce(started_at, clock_timestamp()) where id = ${convoyId}`;
  // 20 ms over, so that a clock that is a little slow finds the wait over.
  const waitMs = more ? 1 : Math.max(1, left.dueAt.getTime() - left.now.getTime() + 20);
  return { kind: 'wait', waitMs };
}
