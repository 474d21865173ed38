import type { Customer } from '@olle/shared/runner/customer';
import type { Instant } from '@olle/shared/schedule/instant';
import type { TransactionSql } from '../db/database.ts';
import { lockCustomers, readClock, readCustomers } from '../movement/open-worlds.ts';

/** A customer who is looked at, under their lock. */
export interface Person {
  readonly customer: Customer;
  readonly workspaceId: string;
  readonly workspaceZone: string;
  readonly now: Instant;
}

/** Locks them and reads their profiles. Who was merged away is nobody any more. */
export async function openPeople(tx: TransactionSql, customerIds: readonly string[]): Promise<Person[]> {
  const ids = await lockCustomers(tx, customerIds);
  if (ids.length === 0) return [];
  const now = await readClock(tx);
  const customers = await readCustomers(tx, ids);
  return customers.flatMap(({ customer, workspaceId, mergedInto, zone }) =>
    mergedInto === null ? [{ customer, workspaceId, workspaceZone: zone, now }] : [],
  );
}
