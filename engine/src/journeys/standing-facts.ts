import { exit } from '@olle/shared/runner/exit';
import type { Asking } from '@olle/shared/runner/question';
import { reason } from '@olle/shared/runner/reason';
import type { Run } from '@olle/shared/runner/run';
import { release } from '@olle/shared/runner/wake';
import type { World } from '@olle/shared/runner/world';
import type { Sql } from '../db/database.ts';
import { type FollowUp, nothingToFollow } from '../movement/follow-up.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { markStuck } from '../movement/mark-stuck.ts';
import { moveRuns, type RunOf } from '../movement/move-runs.ts';

/** Runs of one transaction, from each journey in turn: small enough that nobody waits long for its locks. */
const page = 100;

/**
 * Resume is a standing fact: whoever is held in a journey that is not paused goes on, whenever they were held.
 * Answers what to tell Temporal, and whether there was more than one page.
 */
export async function releaseHeld(sql: Sql, book: JourneyBook): Promise<{ followUp: FollowUp; more: boolean }> {
  // From journey to journey of those that hold somebody: a paused one with a hundred thousand is passed by at once.
  const rows = await sql<RunOf[]>`
    with recursive holding (journey_id) as (
      (select journey_id from run where status = 'held' order by journey_id limit 1)
      union all
      select (select journey_id from run where status = 'held' and journey_id > holding.journey_id
        order by journey_id limit 1) from holding where holding.journey_id is not null)
    select r.id, r.customer_id as "customerId" from holding join journey j on j.id = holding.journey_id
    cross join lateral (
      -- In the order of the index, which nothing else gives: who was held before is not passed at each page.
      select id, customer_id, row_number() over (order by entered_at) as place from run
      where journey_id = holding.journey_id and status = 'held' limit ${page}) r
    where j.status <> 'paused' order by r.place limit ${page}`;
  return await moveAll(sql, book, rows, releaseOne);
}

/**
 * Stop with "exit" is one, too: whoever is inside leaves, also those who entered while it was being stopped. Who cannot be
 * let out is tried again a minute later, and keeps nobody else inside.
 */
export async function exitStopped(sql: Sql, book: JourneyBook): Promise<{ followUp: FollowUp; more: boolean }> {
  const rows = await sql<RunOf[]>`
    select r.id, r.customer_id as "customerId" from journey j cross join unnest(array['waiting', 'held']) as s (status)
    cross join lateral (
      -- In the order of the one index that begins with both: else who has left would be passed at each page.
      select id, customer_id, row_number() over (order by entered_at) as place from run
      where journey_id = j.id and status = s.status and (stuck is distinct from 'interpretation_failed'
        or updated_at < clock_timestamp() - interval '1 minute') limit ${page}) r
    where j.status = 'stopped' and j.stop_mode = 'exit' order by r.place limit ${page}`;
  return await moveAll(sql, book, rows, exitOne);
}

/** Moves these runs; what cannot be moved is marked, or it would be found for ever, and in time nobody else. */
export async function moveAll(
  sql: Sql,
  book: JourneyBook,
  rows: readonly RunOf[],
  act: (world: World, run: Run) => Asking<unknown>,
) {
  if (rows.length === 0) return { followUp: nothingToFollow, more: false };
  const followUp = await inTransaction(sql, async (tx, careful) => {
    const moved = await moveRuns(tx, book, rows, act, { careful });
    for (const [id, why] of moved.failed) await markStuck(tx, [id], why);
    return moved.followUp;
  });
  return { followUp, more: rows.length === page };
}

function* releaseOne(world: World, run: Run): Asking<void> {
  if (!world.journeys.holds(run.journeyId)) yield* release(world, run);
}

function* exitOne(world: World, run: Run): Asking<void> {
  exit(world, run, reason('exit_stopped'), world.now());
}
