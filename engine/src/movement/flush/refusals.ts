import type { Reason } from '@olle/shared/runner/reason';
import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import { recordset } from '../../db/recordset.ts';
import type { OpenWorld } from '../open-worlds.ts';

interface Row {
  readonly workspace_id: string;
  readonly customer_id: string;
  readonly journey_id: string;
  readonly code: string;
  readonly version: number;
  readonly reason: Reason;
  readonly times: number;
  readonly first_at: string;
  readonly last_at: string;
}

/** Who did not come in, and why: the row of a customer, a journey and a code counts how often. */
export async function flushRefusals(tx: TransactionSql, worlds: readonly OpenWorld[]): Promise<void> {
  const rows = new Map<string, Row>();
  for (const { world, workspaceId } of worlds) {
    for (const change of world.changes) {
      if (change.type !== 'not_entered') continue;
      const { journeyId, version, reason } = change;
      const key = `${world.customer.id}/${journeyId}/${reason.code}`;
      const before = rows.get(key);
      const at = toIso(change.at);
      rows.set(key, {
        workspace_id: workspaceId,
        customer_id: world.customer.id,
        journey_id: journeyId,
        code: reason.code,
        version,
        reason,
        times: (before?.times ?? 0) + 1,
        first_at: before?.first_at ?? at,
        last_at: at,
      });
    }
  }
  if (rows.size === 0) return;
  await tx`
    insert into entry_refused as r (workspace_id, customer_id, journey_id, code, version, reason, times, first_at, last_at)
    select workspace_id, customer_id, journey_id, code, version, reason, times, first_at, last_at
    from jsonb_populate_recordset(null::entry_refused, ${recordset(tx, [...rows.values()])})
    on conflict (customer_id, journey_id, code) do update set version = excluded.version, reason = excluded.reason,
      times = r.times + excluded.times, last_at = greatest(r.last_at, excluded.last_at)`;
}
