import type { Sql } from '../db/database.ts';
import type { Log } from '../platform/log.ts';
import { buildWatches } from './build-watches.ts';
import { countEnrolled } from './count-enrolled.ts';
import type { Report } from './evaluate.ts';
import { evaluateMarked } from './evaluate-marked.ts';
import { fireDates } from './fire-dates.ts';
import { fireTicks } from './fire-ticks.ts';
import { markDue } from './mark.ts';
import { syncWatches } from './sync-watches.ts';

export interface EntryChores {
  readonly sql: Sql;
  readonly router: { poke(shards: Iterable<number>): void };
  readonly movement: { enrolSegment(enrolmentId: string): Promise<void> };
  readonly log: Pick<Log, 'warn'>;
}

/** Marks made by time alone in one turn. */
const mostDue = 3_000;
/** What changed is looked at for so long, then building goes on by a page. */
const turnMs = 1_000;

/**
 * One turn of what brings customers in by itself: ticks of schedules, dates, segments that changed or flipped by time,
 * and a page of first buildings, so that none keeps another waiting, also when it fails. True: there is more.
 */
export async function keepEntries(chores: EntryChores): Promise<boolean> {
  const { sql, router, log } = chores;
  const report: Report = (customerId, err) =>
    log.warn({ err, customerId }, 'segments and dates of a customer cannot be found; it is tried again');
  const untilDone = async (turn: () => Promise<{ shards: number[]; more: boolean }>): Promise<boolean> => {
    for (const until = performance.now() + turnMs; performance.now() < until; ) {
      const { shards, more } = await turn();
      router.poke(shards);
      if (!more) return false;
    }
    return true;
  };
  let busy = false;
  for (const part of [
    () => beginTicks(chores),
    async () => (await markDue(sql, mostDue)) === mostDue,
    () => untilDone(() => fireDates(sql, report)),
    () => untilDone(() => evaluateMarked(sql, report)),
    () => buildWatches(sql, report),
  ]) {
    try {
      busy = (await part()) || busy;
    } catch (err) {
      log.warn({ err }, 'entries were not looked after; it is tried again');
    }
  }
  return busy;
}

async function beginTicks({ sql, movement }: EntryChores): Promise<false> {
  for (const enrolmentId of await fireTicks(sql)) {
    // Written down already: if it cannot be started now, the housekeeping adopts it.
    await movement.enrolSegment(enrolmentId);
    await countEnrolled(sql, enrolmentId);
  }
  return false;
}

/** Who activates waits so long for the first building; it goes on without them. */
export const patienceMs = 5_000;

/** Follows what journeys listen to; with time to spare, until first buildings are done. */
export async function settleEntries(sql: Sql, budgetMs = 0): Promise<void> {
  await syncWatches(sql);
  for (const until = performance.now() + budgetMs; performance.now() < until; ) {
    // What cannot be built now is tried again, and told, by the housekeeping.
    if (!(await buildWatches(sql).catch(() => false))) return;
  }
}
