import type { TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import type { PlannedConsent } from './plan-batch.ts';

/**
 * Every statement goes on record; the newest by its own instant stands, so that a late one undoes nothing.
 * `actor` is the person who recorded it, when it did not come from the customer.
 */
export async function writeConsents(
  tx: TransactionSql,
  workspaceId: string,
  consents: readonly PlannedConsent[],
  actor: string | null = null,
): Promise<void> {
  if (consents.length === 0) return;
  const rows = consents.map(({ customerId, at, ...statement }) => ({
    ...statement,
    customer_id: customerId,
    at: new Date(at).toISOString(),
  }));
  await Promise.all([
    tx`
      insert into consent_record (workspace_id, customer_id, channel, category, granted, night, source, wording, actor, at)
      select ${workspaceId}, customer_id, channel, category, granted, night, source, wording, ${actor}, at
      from jsonb_populate_recordset(null::consent_record, ${recordset(tx, rows)})`,
    tx`
      insert into consent (workspace_id, customer_id, channel, category, granted, night, source, at)
      select ${workspaceId}, customer_id, channel, category, granted, night, source, at
      from jsonb_populate_recordset(null::consent, ${recordset(tx, newest(rows))})
      on conflict (customer_id, channel, category) do update set
        granted = excluded.granted, night = excluded.night, source = excluded.source, at = excluded.at
      where consent.at <= excluded.at`,
  ]);
}

interface Row {
  readonly customer_id: string;
  readonly channel: string;
  readonly category: string;
  readonly at: string;
}

/** One row for each customer, channel and category: an upsert cannot write one twice. Of two at once, the later received. */
function newest<R extends Row>(rows: readonly R[]): R[] {
  const found = new Map<string, R>();
  for (const row of rows) {
    const key = JSON.stringify([row.customer_id, row.channel, row.category]);
    const other = found.get(key);
    if (!other || other.at <= row.at) found.set(key, row);
  }
  return [...found.values()];
}
