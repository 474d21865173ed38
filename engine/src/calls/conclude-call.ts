import type { Sql } from '../db/database.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import type { Attempt } from './http-call.ts';
import { lockCall, releaseRun } from './lock-call.ts';

/** Writes down what the last attempt came to, and ends the run's wait. An answer that nobody waits for is kept, too. */
export async function concludeCall(sql: Sql, callId: string, { error, status, body }: Attempt): Promise<void> {
  await inTransaction(sql, async (tx) => {
    const call = await lockCall(tx, callId);
    if (call?.status !== 'waiting') return;
    const outcome = call.runStatus === null ? 'discarded' : error === null ? 'answered' : 'failed';
    await tx`
      update call set status = ${outcome}, error = ${error}, http_status = ${status}, body = ${tx.json(body as never)},
        finished_at = clock_timestamp(), request = request - 'headers' - 'body'
      where id = ${callId}`;
    await releaseRun(tx, callId);
  });
}

/**
 * An attempt that may go better: the convoy's sweep is put off until after the next one, or until an exit that is due by
 * time before that. One that was given up for lost, and ends after another one was answered, puts off nothing any more.
 */
export async function noteAttempt(sql: Sql, callId: string, attempt: Attempt, nextInMs: number): Promise<void> {
  await sql`
    with noted as (
      update call set error = ${attempt.error}, http_status = ${attempt.status},
        next_at = clock_timestamp() + ${`${nextInMs} milliseconds`}::interval
      where id = ${callId} and status = 'waiting' returning id, run_id, next_at)
    update convoy v set due_at = least(r.check_at, c.next_at + ${patience}::interval)
    from noted c join run r on r.id = c.run_id and r.memo->>'call' = c.id::text
    where v.id = r.convoy_id and v.closed_at is null`;
}

/** For this long after its time the sweep takes an attempt for under way. */
export const patience = '60 seconds';
