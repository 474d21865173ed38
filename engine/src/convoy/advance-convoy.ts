import { wake } from '@olle/shared/runner/wake';
import type { Next } from '@olle/workflows/journey-run/activities';
import { patience } from '../calls/conclude-call.ts';
import type { Sql, TransactionSql } from '../db/database.ts';
import { wholeSecond } from '../movement/flush/convoy-rows.ts';
import type { FollowUp } from '../movement/follow-up.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { markStuck } from '../movement/mark-stuck.ts';
import { moveRuns, type RunOf } from '../movement/move-runs.ts';
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
    const due = await tx<RunOf[]>`
      select id, customer_id as "customerId" from run
      where convoy_id = ${convoyId} and status = 'waiting' and least(until, check_at) <= clock_timestamp()
      order by least(until, check_at) limit ${chunk}`;
    const { followUp, failed } = await moveRuns(tx, book, due, wake, { waking: convoyId, careful });
    for (const [id, why] of failed) await markStuck(tx, [id], why);
    const more = due.length === chunk;
    // The next chunk answers when to look again: what this one would say is read by nobody.
    const next: Next = more ? { kind: 'wait', waitMs: 1 } : await nextLook(tx, convoyId);
    return { next, followUp, more };
  });
}

async function nextLook(tx: TransactionSql, convoyId: string): Promise<Next> {
  // The row is the convoy's lock: a member that leaves at this moment marks it for a nudge after us.
  await tx`select 1 from convoy where id = ${convoyId} for update`;
  const [left] = await tx<{ members: number; dueAt: Date | null; call: string | null; now: Date }[]>`
    select count(*)::int as members, min(least(until, check_at)) as "dueAt",
      min(memo->>'call') filter (where until is null and status = 'waiting' and stuck is null) as call, clock_timestamp() as now from run where convoy_id = ${convoyId}`;
  if (left?.call) {
    const { call, dueAt, now } = left;
    await tx`
      update convoy set nudge_wanted_at = null, started_at = coalesce(started_at, clock_timestamp()), due_at = least(
        ${dueAt}, greatest(clock_timestamp(), (select next_at from call where id = ${call})) + ${patience}::interval)
      where id = ${convoyId}`;
    // An exit may come to hold by time while the call is tried again and again.
    return { kind: 'call', callId: call, waitMs: dueAt && timerMs(dueAt.getTime(), now) };
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
  return { kind: 'wait', waitMs: timerMs(dueAt, left.now) };
}

/** 20 ms over, so that a clock that is a little slow finds the wait over. */
const timerMs = (dueAt: number, now: Date): number => Math.min(longestTimerMs, Math.max(1, dueAt - now.getTime() + 20));
