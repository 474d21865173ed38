import { compile } from '@olle/shared/journey/compile';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { JsonObject } from '@olle/shared/json';
import { waitAgain } from '@olle/shared/runner/again';
import { driveNow } from '@olle/shared/runner/drive';
import type { World } from '@olle/shared/runner/world';
import type { Sql } from '../db/database.ts';
import { type RunRow, runColumns, runFromRow } from '../movement/run-row.ts';
import type { PeopleAt } from './positions.ts';

const page = 2_000;

interface Asked {
  readonly sql: Sql;
  readonly journeyId: string;
  readonly target: JourneyDocument;
  readonly workspaceZone: string;
  readonly now: number;
}

/** Where a wait ends at another instant for each customer (a clock time of theirs, a date that they have), they are asked one by one. */
export async function dueByCustomer(
  { sql, journeyId, target, workspaceZone, now }: Asked,
  { version, nodeId }: Pick<PeopleAt, 'version' | 'nodeId'>,
): Promise<number> {
  const compiled = compile(target);
  if (!compiled.ok) return 0;
  const journeys: World['journeys'] = { entering: [], planOf: () => compiled.plan, holds: () => false };
  let due = 0;
  // One query, read page by page: one for each page would sort all of them again.
  const found = sql<(RunRow & { attributes: JsonObject })[]>`
    select ${sql.unsafe(runColumns)}, c.attributes - 'cart' as attributes from run r join customer c on c.id = r.customer_id
    where r.journey_id = ${journeyId} and r.version = ${version} and r.node_id = ${nodeId}
      and r.status in ('waiting', 'held') and r.stuck is null`;
  for await (const rows of found.cursor(page)) {
    for (const row of rows) {
      const customer = { id: row.customerId, userId: null, attributes: row.attributes, consents: {}, suppressed: [] };
      const world: World = {
        customer,
        runs: new Map(),
        changes: [],
        journeys,
        now: () => now,
        newId: () => '',
        workspaceZone,
      };
      const outcome = driveNow(waitAgain(world, runFromRow(row)), askNothing);
      if (outcome?.kind === 'next' || (outcome?.kind === 'wait' && outcome.until !== null && outcome.until <= now))
        due++;
    }
  }
  return due;
}

/** A wait that is only looked at may take nothing: no place in a queue, no coupon. */
function askNothing(): never {
  throw new Error('a wait that is computed anew asks nothing');
}
