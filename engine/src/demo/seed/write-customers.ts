import { toIso } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../../db/database.ts';
import type { DemoCustomer } from '../generate/customer.ts';
import { insertRows } from './insert-rows.ts';

/** Customers with their ids, locks and consents. */
export async function writeCustomers(
  tx: TransactionSql,
  workspaceId: string,
  customers: readonly DemoCustomer[],
): Promise<void> {
  const workspace_id = workspaceId;
  await insertRows(
    tx,
    'customer',
    {
      id: 'uuid',
      workspace_id: 'uuid',
      user_id: 'text',
      attributes: 'jsonb',
      created_at: 'timestamptz',
      updated_at: 'timestamptz',
      last_seen_at: 'timestamptz',
    },
    customers.map(({ id, userId, attributes, joinedAt, lastSeenAt }) => ({
      id,
      workspace_id,
      user_id: userId,
      attributes,
      created_at: toIso(joinedAt),
      updated_at: toIso(lastSeenAt ?? joinedAt),
      last_seen_at: lastSeenAt === null ? null : toIso(lastSeenAt),
    })),
  );
  await insertRows(
    tx,
    'customer_lock',
    { customer_id: 'uuid' },
    customers.map(({ id }) => ({ customer_id: id })),
  );
  await insertRows(
    tx,
    'customer_identity',
    { workspace_id: 'uuid', kind: 'text', value: 'text', customer_id: 'uuid', created_at: 'timestamptz' },
    customers.flatMap(({ id, userId, anonymousId, joinedAt }) => {
      const row = { workspace_id, customer_id: id, created_at: toIso(joinedAt) };
      return [
        { ...row, kind: 'user', value: userId },
        { ...row, kind: 'anonymous', value: anonymousId },
      ];
    }),
  );
  await writeConsents(tx, workspace_id, customers);
}

async function writeConsents(tx: TransactionSql, workspace_id: string, customers: readonly DemoCustomer[]) {
  const records = customers.map(({ id, consents }) =>
    consents.map(({ at, ...consent }) => ({
      workspace_id,
      customer_id: id,
      channel: 'email',
      category: 'advertising',
      ...consent,
      at: toIso(at),
    })),
  );
  const common = {
    workspace_id: 'uuid',
    customer_id: 'uuid',
    channel: 'text',
    category: 'text',
    granted: 'boolean',
    night: 'boolean',
    source: 'text',
    at: 'timestamptz',
  };
  await insertRows(tx, 'consent_record', { ...common, wording: 'text' }, records.flat());
  await insertRows(
    tx,
    'consent',
    common,
    records.flatMap((ofOne) => ofOne.slice(-1)),
  );
}
