import type { Sql } from '../db/database.ts';
import type { Found } from './findings.ts';
import { unaskedCustomers } from './unasked.ts';
import { unheardRuns } from './unheard.ts';

interface Row {
  readonly workspaceId: string;
  readonly id: string;
}

/** Most examples of a kind that are read: the count of more than these is a lower bound. */
const most = 10_000;

/** What only a person can judge: those who should have moved and did not, and positions that are nowhere. */
export async function standingStill(sql: Sql): Promise<Found[]> {
  const overdue = await sql<Row[]>`
    select id, workspace_id as "workspaceId" from run
    where status = 'waiting' and least(until, check_at) < now() - interval '10 minutes'
    order by least(until, check_at) limit ${most}`;
  // By place, not by person: a plan is large, and many stand at the same place.
  const nowhere = await sql<Row[]>`
    with place as materialized (
      select distinct journey_id, version, node_id from run where status in ('waiting', 'held')),
    missing as materialized (
      select p.journey_id, p.version, p.node_id from place p
      left join journey_version v on v.journey_id = p.journey_id and v.version = p.version
      where v.plan is null or p.node_id is null or not jsonb_exists(v.plan->'nodes', p.node_id))
    select r.id, r.workspace_id as "workspaceId" from run r join missing m
      on m.journey_id = r.journey_id and m.version = r.version and m.node_id is not distinct from r.node_id
    where r.status in ('waiting', 'held') limit ${most}`;
  return [
    { code: 'run_overdue', of: overdue.map(toFound) },
    { code: 'run_unheard', of: (await unheardRuns(sql)).map(toFound) },
    { code: 'position_unknown', of: nowhere.map(toFound) },
    {
      code: 'customer_unasked',
      of: (await unaskedCustomers(sql)).map(({ id, workspaceId }) => ({ workspaceId, example: { customerId: id } })),
    },
  ];
}

const toFound = ({ id, workspaceId }: Row) => ({ workspaceId, example: { runId: id } });
