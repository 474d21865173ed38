import type { Asking } from '@olle/shared/runner/question';
import { wake } from '@olle/shared/runner/wake';
import type { World } from '@olle/shared/runner/world';
import type { Next } from '@olle/workflows/journey-run/activities';
import { patienceMs } from '../calls/conclude-call.ts';
import type { Sql, TransactionSql } from '../db/database.ts';
import { wholeSecond } from '../movement/flush/convoy-rows.ts';
import type { FollowUp } from '../movement/follow-up.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { markStuck } from '../movement/mark-stuck.ts';
import { move } from '../movement/move.ts';
import { longestTimerMs } from './longest-timer.ts';

/** Members moved in one transaction. */
const chunk = 100;

export interface ConvoyAdvanced {
  readonly next: Next;
  readonly followUp: FollowUp;
  /** Others are due already. */
  readonly more: boolean;
}

/**
 * Moves the members of a convoy that are due by the database's clock, up to a chunk. It takes no number of a wait: what
 * is due is computed afresh, so a repeated, early or late call moves nobody twice. A convoy without members is closed
 * here and never used again.
 */
export async function advanceConvoy(sql: Sql, book: JourneyBook, convoyId: string): Promise<ConvoyAdvanced> {
  return await inTransaction(sql, async (tx, careful) => {
    const due = await tx<{ id: string; customerId: string }[]>`
      select id, customer_id as "customerId" from run
      where convoy_id = ${convoyId} and status = 'waiting' and least(until, check_at) <= clock_timestamp()
      order by least(until, check_at) limit ${chunk}`;
    const runsOf = (customer: string) => due.filter(({ customerId }) => customerId === customer).map(({ id }) => id);
    const ids = due.map(({ customerId }) => customerId);
    const wakeOwn = (world: World) => wakeDue(world, runsOf(world.customer.id));
    const { followUp, results } = await move(tx, book, ids, wakeOwn, { waking: convoyId, careful });
    for (const [customerId, result] of results)
      if (result.status === 'rejected') await markStuck(tx, runsOf(customerId), result.reason);
    const more = due.length === chunk;
    // The next chunk answers when to look again: what this one would say is read by nobody.
    const next: Next = more ? { kind: 'wait', waitMs: 1 } : await nextLook(tx, convoyId);
    return { next, followUp, more };
  });
}

/** The convoy's own runs: what is wrong with one of another convoy is not theirs. */
function* wakeDue(world: World, runIds: readonly string[]): Asking<void> {
  for (const id of runIds) {
    const run = world.runs.get(id);
    if (run) yield* wake(world, run);
  }
}

async function nextLook(tx: TransactionSql, convoyId: string): Promise<Next> {
  // The row is the convoy's lock: a member that leaves at this moment marks it for a nudge after us.
  await tx`select 1 from convoy where id = ${convoyId} for update`;
  const [left] = await tx<{ members: number; dueAt: Date | null; call: string | null; now: Date }[]>`
    select count(*)::int as members, min(least(until, check_at)) as "dueAt",
      min(memo->>'call') filter (where until is null and status = 'waiting' and stuck is null) as call, clock_timestamp() as now from run where convoy_id = ${convoyId}`;
  if (left?.call) {
    await tx`
      update convoy set due_at = clock_timestamp() + ${`${patienceMs} milliseconds`}::interval, nudge_wanted_at = null,
        started_at = coalesce(started_at, clock_timestamp()) where id = ${convoyId}`;
    return { kind: 'call', callId: left.call };
  }
  if (!left?.dueAt) {
    await tx`update convoy set closed_at = clock_timestamp(), due_at = null, nudge_wanted_at = null where id = ${convoyId}`;
    return { kind: 'ended' };
  }
  const earliest = left.dueAt.getTime();
  const dueAt = left.members > 1 ? wholeSecond(earliest) : earliest;
  await tx`
    update convoy set due_at = ${new Date(dueAt)}, nudge_wanted_at = null, started_at = coalesce(started_at, clock_timestamp())
    where id = ${convoyId}`;
  // 20 ms over, so that a clock that is a little slow finds the wait over.
  const waitMs = Math.max(1, dueAt - left.now.getTime() + 20);
  return { kind: 'wait', waitMs: Math.min(waitMs, longestTimerMs) };
}
