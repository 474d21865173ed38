import { askExits } from '@olle/shared/runner/exit-conditions';
import { atWorkOn, haveEnded } from '../db/at-work.ts';
import type { Sql } from '../db/database.ts';
import { type FollowUp, nothingToFollow } from '../movement/follow-up.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { readLeaving } from './read-leaving.ts';
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
  await noteMovers(sql);
  const change = await readNext(sql);
  if (!change) return { followUp: nothingToFollow, more: false };
  const rows = await readLeaving(sql, change, page);
  const { followUp } = await moveAll(sql, book, rows, (world, run) => askExits(world, run, world.now()));
  const { segmentId, at } = change;
  const last = rows.at(-1)?.id;
  // Changed once more meanwhile, it has another instant, and is asked from the beginning.
  if (rows.length === page && last !== undefined)
    await sql`update segment_change set cursor = ${last} where segment_id = ${segmentId} and at = ${at}`;
  else await sql`delete from segment_change where segment_id = ${segmentId} and at = ${at}`;
  return { followUp, more: rows.length === page || (await readNext(sql)) !== undefined };
}

/**
 * Whoever moves a customer may have read the segment as it was, and a run that they let in is seen by no page until they
 * commit. All who could have are at work when the change is seen first: each takes a lock before it reads.
 */
async function noteMovers(sql: Sql): Promise<void> {
  // By the instant that was seen: a later change has movers of its own.
  const fresh = await sql<Pick<SegmentChange, 'segmentId' | 'at'>[]>`
    select segment_id::text as "segmentId", at from segment_change where movers is null`;
  for (const { segmentId, at } of fresh)
    await sql`
      update segment_change set movers = ${atWorkOn(sql, 'customer_lock', 'RowShareLock')}
      where segment_id = ${segmentId} and at = ${at} and movers is null`;
}

/** The earliest change whose movers have all ended. */
async function readNext(sql: Sql): Promise<SegmentChange | undefined> {
  const [change] = await sql<SegmentChange[]>`
    select segment_id::text as "segmentId", workspace_id as "workspaceId", at, cursor from segment_change
    where movers is not null and ${haveEnded(sql, sql`movers`)} order by at limit 1`;
  return change;
}
