import type { Sql } from '../db/database.ts';

/** How many wait at a node of a version. */
export interface PeopleAt {
  readonly version: number;
  readonly nodeId: string;
  readonly waiting: number;
}

/** Where those inside a journey are, from the rows that carry them: one statement, whatever their number. */
export async function readPositions(sql: Sql, journeyId: string): Promise<PeopleAt[]> {
  return await sql<PeopleAt[]>`
    select version, node_id as "nodeId", count(*)::int as waiting from run
    where journey_id = ${journeyId} and status in ('waiting', 'held') and node_id is not null
    group by version, node_id order by version, node_id`;
}
