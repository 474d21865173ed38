import type { CallRequest } from '@olle/shared/runner/change';
import type { Sql, TransactionSql } from '../db/database.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import { lockCall, releaseRun } from './lock-call.ts';

/** So often is a call made at most; the waits between add up to some twenty minutes. */
export const mostAttempts = 10;

export interface BegunCall {
  readonly id: string;
  readonly workspaceId: string;
  readonly request: CallRequest;
  /** The same for every attempt: run, node, visit. */
  readonly key: string;
  /** From 1. */
  readonly attempt: number;
}

/** An attempt is counted before it is made. Null: it is not to be made now, or never any more. */
export async function beginCall(sql: Sql, callId: string): Promise<BegunCall | null> {
  return await inTransaction(sql, async (tx) => {
    const call = await lockCall(tx, callId);
    if (!call) return null;
    if (call.status !== 'waiting') {
      // It is over, and its run was not told: it is now.
      await releaseRun(tx, callId);
      return null;
    }
    if (call.runStatus === null) {
      await tx`update call set status = 'discarded', finished_at = clock_timestamp(), request = request - 'headers' - 'body' where id = ${callId}`;
      return null;
    }
    if (await isHeld(tx, call.runId, call.journeyId)) return null;
    if (call.attempts >= mostAttempts) {
      await tx`
        update call set status = 'failed', error = coalesce(error, 'call_interrupted'), finished_at = clock_timestamp(),
          request = request - 'headers' - 'body' where id = ${callId}`;
      await releaseRun(tx, callId);
      return null;
    }
    await tx`update call set attempts = attempts + 1, started_at = clock_timestamp() where id = ${callId}`;
    const { workspaceId, request, runId, nodeId, visit, attempts } = call;
    return { id: callId, workspaceId, request, key: `${runId}/${nodeId}/${visit}`, attempt: attempts + 1 };
  });
}

/** A pause holds who has not been called for yet; the call is made when the journey is resumed. */
async function isHeld(tx: TransactionSql, runId: string, journeyId: string): Promise<boolean> {
  const [journey] = await tx<{ status: string }[]>`select status from journey where id = ${journeyId} for share`;
  if (journey?.status !== 'paused') return false;
  await tx`
    update run set status = 'held', convoy_id = null, updated_at = clock_timestamp()
    where id = ${runId} and status = 'waiting'`;
  return true;
}
