import { beforeAll } from '../db/before-all.ts';
import type { Sql, TransactionSql } from '../db/database.ts';
import type { RunOf } from '../movement/move-runs.ts';

interface Leaving {
  readonly workspaceId: string;
  readonly segmentId: string;
  /** The last run of the page before. */
  readonly cursor: string | null;
}

/**
 * The next ones of those inside who may have to leave with a segment, also through another one that names it. Each
 * journey is read by its index of those inside, so that a page costs a page, however many there are.
 */
export async function readLeaving(
  sql: Sql | TransactionSql,
  { workspaceId, segmentId, cursor }: Leaving,
  page: number,
): Promise<RunOf[]> {
  const segments = await namedBy(sql, workspaceId, segmentId);
  return await sql<RunOf[]>`
    with leaves as materialized (
      select journey_id, array_agg(version) as versions from journey_version v where workspace_id = ${workspaceId}
        and exists (
          select 1 from jsonb_array_elements(v.plan->'exits') as e, unnest(${segments}::text[]) as s(id)
          where strpos(e->>'when', s.id) > 0)
      group by journey_id)
    select r.id, r.customer_id as "customerId" from leaves l cross join lateral (
      select id, customer_id from run
      where journey_id = l.journey_id and version = any(l.versions) and status in ('waiting', 'held')
        and id > ${cursor ?? beforeAll}::uuid
      order by journey_id, id limit ${page}) r
    order by r.id limit ${page}`;
}

/** The segment, and those whose conditions name it. */
async function namedBy(sql: Sql | TransactionSql, workspaceId: string, segmentId: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    with recursive named (id) as (
      select ${segmentId}::text
      union
      select s.id::text from named join segment s on s.workspace_id = ${workspaceId} and strpos(s.condition::text, named.id) > 0)
    select id from named`;
  return rows.map(({ id }) => id);
}
