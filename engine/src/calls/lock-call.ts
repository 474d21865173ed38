import type { CallRequest } from '@olle/shared/runner/change';
import type { TransactionSql } from '../db/database.ts';
import type { callStatuses } from '../db/schema/call.ts';
import { IdentityMoved } from '../movement/open-worlds.ts';

export interface LockedCall {
  readonly workspaceId: string;
  readonly runId: string;
  readonly journeyId: string;
  readonly nodeId: string;
  readonly visit: number;
  readonly status: (typeof callStatuses)[number];
  readonly request: CallRequest;
  readonly attempts: number;
  /** Null: the run does not wait for this call any more. */
  readonly runStatus: 'waiting' | 'held' | null;
}

/** The call under its customer's lock, which alone guards runs; everything is read by later statements. */
export async function lockCall(tx: TransactionSql, callId: string): Promise<LockedCall | null> {
  const owner = () => tx<{ customerId: string }[]>`select customer_id as "customerId" from call where id = ${callId}`;
  const [before] = await owner();
  if (!before) return null;
  await tx`select 1 from customer_lock where customer_id = ${before.customerId} for no key update`;
  const [after] = await owner();
  // Merged away while we waited: the lock to take is another one.
  if (after?.customerId !== before.customerId) throw new IdentityMoved();
  const [call] = await tx<LockedCall[]>`
    select c.workspace_id as "workspaceId", c.run_id as "runId", c.journey_id as "journeyId", c.node_id as "nodeId", c.visit,
      c.status, c.request, c.attempts, r.status as "runStatus"
    from call c left join run r on r.id = c.run_id and r.status in ('waiting', 'held') and r.memo->>'call' = c.id::text
    where c.id = ${callId}`;
  return call ?? null;
}

/** Ends the wait of the run that waits for this call: whoever moves it next finds it due. Answers whether one did. */
export async function releaseRun(tx: TransactionSql, callId: string): Promise<boolean> {
  const released = await tx`
    update run r set until = clock_timestamp(), updated_at = clock_timestamp() from call c
    where c.id = ${callId} and r.id = c.run_id and r.status in ('waiting', 'held') and r.memo->>'call' = c.id::text
      and r.until is null`;
  return released.count > 0;
}
