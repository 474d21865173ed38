import type { Sql } from '../db/database.ts';
import { buildWatches } from './build-watches.ts';
import { countEnrolled } from './count-enrolled.ts';
import { evaluateMarked } from './evaluate-marked.ts';
import { fireDates } from './fire-dates.ts';
import { fireTicks } from './fire-ticks.ts';
import { markDue } from './mark.ts';
import { syncWatches } from './sync-watches.ts';

export interface EntryChores {
  readonly sql: Sql;
  readonly router: { poke(shards: Iterable<number>): void };
  readonly movement: { enrolSegment(enrolmentId: string): Promise<void> };
}

/** Marks made by time alone in one turn. */
const mostDue = 3_000;
/** What changed is looked at for so long, then building goes on by a page. */
const turnMs = 1_000;

/**
 * One turn of what brings customers in by itself: ticks of schedules, dates, segments that changed or flipped by time,
 * and a page of first buildings, so that neither keeps the other waiting. True: there is more.
 */
export async function keepEntries({ sql, router, movement }: EntryChores): Promise<boolean> {
  for (const enrolmentId of await fireTicks(sql)) {
    await movement.enrolSegment(enrolmentId);
    await countEnrolled(sql, enrolmentId);
  }
  let more = (await markDue(sql, mostDue)) === mostDue;
  for (const turn of [fireDates, evaluateMarked]) {
    let left = true;
    for (const until = performance.now() + turnMs; left && performance.now() < until; ) {
      const done = await turn(sql);
      router.poke(done.shards);
      left = done.more;
    }
    more ||= left;
  }
  return (await buildWatches(sql)) || more;
}

/** Who activates waits so long for the first building; it goes on without them. */
export const patienceMs = 5_000;

/** Follows what journeys listen to; with time to spare, until first buildings are done. */
export async function settleEntries(sql: Sql, budgetMs = 0): Promise<void> {
  await syncWatches(sql);
  for (const until = performance.now() + budgetMs; performance.now() < until; ) if (!(await buildWatches(sql))) return;
}
