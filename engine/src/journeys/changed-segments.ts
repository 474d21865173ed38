import { askExits } from '@olle/shared/runner/exit-conditions';
import type { Sql } from '../db/database.ts';
import { type FollowUp, nothingToFollow } from '../movement/follow-up.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import type { RunOf } from '../movement/move-runs.ts';
import { moveAll } from './standing-facts.ts';

const page = 100;

interface SegmentChange {
  readonly segmentId: string;
  readonly workspaceId: string;
  readonly at: Date;
  readonly cursor: string | null;
}

/**
 * A segment was given another condition, or taken away: nothing happened to those inside a journey that they leave with
 * it, and still they may have to leave. Asks a page of them, also those that name it through another segment.
 */
export async function askChangedSegments(sql: Sql, book: JourneyBook): Promise<{ followUp: FollowUp; more: boolean }> {
  const [change] = await sql<SegmentChange[]>`
    select segment_id::text as "segmentId", workspace_id as "workspaceId", at, cursor from segment_change order by at limit 1`;
  if (!change) return { followUp: nothingToFollow, more: false };
  const rows = await readInside(sql, change, await namedBy(sql, change));
  const { followUp } = await moveAll(sql, book, rows, (world, run) => askExits(world, run, world.now()));
  const { segmentId, at } = change;
  const last = rows.at(-1)?.id;
  // Changed once more meanwhile, it has another instant, and is asked from the beginning.
  if (rows.length === page && last !== undefined)
    await sql`update segment_change set cursor = ${last} where segment_id = ${segmentId} and at = ${at}`;
  else await sql`delete from segment_change where segment_id = ${segmentId} and at = ${at}`;
  return { followUp, more: true };
}

/** The segment, and those whose conditions name it. */
async function namedBy(sql: Sql, { segmentId, workspaceId }: SegmentChange): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    with recursive named (id) as (
      select ${segmentId}::text
      union
      select s.id::text from named join segment s on s.workspace_id = ${workspaceId} and strpos(s.condition::text, named.id) > 0)
    select id from named`;
  return rows.map(({ id }) => id);
}

const readInside = (sql: Sql, { workspaceId, cursor }: SegmentChange, segments: readonly string[]) =>
  sql<RunOf[]>`
    with leaves as materialized (
      select journey_id, version from journey_version v where workspace_id = ${workspaceId}
        and exists (
          select 1 from jsonb_array_elements(v.plan->'exits') as e, unnest(${segments as string[]}::text[]) as s(id)
          where strpos(e->>'when', s.id) > 0))
    select r.id, r.customer_id as "customerId" from leaves join run r using (journey_id, version)
    where r.status in ('waiting', 'held') and r.id > coalesce(${cursor}::uuid, '00000000-0000-0000-0000-000000000000')
    order by r.id limit ${page}`;
