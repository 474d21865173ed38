import type { JsonObject } from '@olle/shared/json';
import type { Customer } from '@olle/shared/runner/customer';
import type { Run } from '@olle/shared/runner/run';
import type { World } from '@olle/shared/runner/world';
import type { TransactionSql } from '../db/database.ts';
import type { JourneyBook } from './journeys.ts';
import { newId } from './new-id.ts';
import { type RunRow, runColumns, runFromRow } from './run-row.ts';
import { suppressedChannels } from './suppressed-channels.ts';

/** A customer's world and what the database held when it was opened, to tell what has changed. */
export interface OpenWorld {
  readonly world: World;
  readonly workspaceId: string;
  readonly loaded: ReadonlyMap<string, Run>;
  readonly convoyOf: ReadonlyMap<string, string | null>;
}

/** What is read besides those who are inside. */
export interface Opening {
  /** The earliest instant of the facts at hand: a run that has ended is read if a goal could count then. */
  readonly factsSince?: number | undefined;
  /** Runs that may have ended. */
  readonly runIds?: readonly string[];
  /** Versions in which nobody is yet. */
  readonly plans?: readonly { readonly journeyId: string; readonly version: number }[];
}

/** Somebody was merged into somebody else between resolving and locking: the batch begins anew. */
export class IdentityMoved extends Error {}

/**
 * Takes the locks of these customers and reads all that movement looks at. The lock is a statement of its own and
 * everything else is read by later ones: a joined lock that had to wait would read what was there before it waited.
 */
export async function openWorlds(
  tx: TransactionSql,
  book: JourneyBook,
  customerIds: readonly string[],
  { factsSince, runIds = [], plans = [] }: Opening = {},
): Promise<Map<string, OpenWorld>> {
  if (customerIds.length === 0) return new Map();
  const ids = inOrder(customerIds);
  // Sent at once, and carried out one after the other: each reads what was committed until the one before was done.
  const [, now, customers, rows] = await Promise.all([
    lockCustomers(tx, ids),
    readClock(tx),
    readCustomers(tx, ids),
    readRuns(tx, ids, { factsSince, runIds }),
  ]);
  if (customers.some(({ mergedInto }) => mergedInto !== null)) throw new IdentityMoved();
  const workspaceIds = [...new Set(customers.map(({ workspaceId }) => workspaceId))];
  const journeys = await book.read(tx, workspaceIds, [...rows, ...plans]);
  const runsOf = new Map<string, RunRow[]>();
  for (const row of rows) runsOf.set(row.customerId, [...(runsOf.get(row.customerId) ?? []), row]);
  const worlds = new Map<string, OpenWorld>();
  for (const { customer, workspaceId, zone } of customers) {
    const own = runsOf.get(customer.id) ?? [];
    const loaded = new Map(own.map((row) => [row.id, runFromRow(row)]));
    const here = journeys.get(workspaceId);
    if (!here) continue;
    const world: World = {
      customer,
      runs: new Map(loaded),
      changes: [],
      journeys: here,
      now: () => now,
      newId: () => newId(now),
      workspaceZone: zone,
    };
    worlds.set(customer.id, {
      world,
      workspaceId,
      loaded,
      convoyOf: new Map(own.map((row) => [row.id, row.convoyId])),
    });
  }
  return worlds;
}

/** In the order of ids, so that two who lock the same do not wait for each other. */
export async function lockCustomers(tx: TransactionSql, customerIds: readonly string[]): Promise<string[]> {
  const ids = inOrder(customerIds);
  if (ids.length > 0)
    await tx`select 1 from customer_lock where customer_id = any(${ids}::uuid[]) order by customer_id for no key update`;
  return ids;
}

export async function readClock(tx: TransactionSql): Promise<number> {
  const [clock] = await tx<{ now: Date }[]>`select clock_timestamp() as now`;
  return clock?.now.getTime() ?? Date.now();
}

/** Those inside, those who have ended and whose goal may still count, and those that are asked for. */
async function readRuns(tx: TransactionSql, ids: string[], { factsSince, runIds = [] }: Opening): Promise<RunRow[]> {
  // A fact may come in after a goal's deadline and have happened before it.
  const since = factsSince !== undefined && Number.isFinite(factsSince) ? new Date(factsSince) : null;
  return await tx<RunRow[]>`
    select ${tx.unsafe(runColumns)} from run r
    where r.customer_id = any(${ids}::uuid[]) and (r.status in ('waiting', 'held')
        or r.goal_until >= least(now(), ${since}::timestamptz) or r.id = any(${runIds as string[]}::uuid[]))
    order by r.entered_at, r.id`;
}

const inOrder = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

interface CustomerRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly userId: string | null;
  readonly attributes: JsonObject;
  readonly mergedInto: string | null;
  readonly zone: string;
  readonly consents: Record<string, boolean> | null;
  readonly suppressed: string[] | null;
}

/** Their profiles, also of those who were merged away. Under their locks. */
export async function readCustomers(tx: TransactionSql, ids: string[]) {
  const rows = await tx<CustomerRow[]>`
    select c.id, c.workspace_id as "workspaceId", c.user_id as "userId", c.attributes, c.merged_into as "mergedInto",
      w.settings->>'timezone' as zone,
      (select jsonb_object_agg(k.channel || '.' || k.category, k.granted) from consent k where k.customer_id = c.id) as consents,
      ${suppressedChannels(tx)} as suppressed
    from customer c join workspace w on w.id = c.workspace_id
    where c.id = any(${ids}::uuid[]) order by c.id`;
  return rows.map((row) => {
    const { id, userId, attributes } = row;
    const customer: Customer = {
      id,
      userId,
      attributes,
      consents: row.consents ?? {},
      suppressed: row.suppressed ?? [],
    };
    return { customer, workspaceId: row.workspaceId, mergedInto: row.mergedInto, zone: row.zone };
  });
}
