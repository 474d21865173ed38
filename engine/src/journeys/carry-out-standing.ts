import type { Sql } from '../db/database.ts';
import { allOf, type FollowUp } from '../movement/follow-up.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { carryOutStuckJob } from '../stuck/stuck-jobs.ts';
import { askChangedSegments } from './changed-segments.ts';
import { exitStopped, releaseHeld } from './standing-facts.ts';

const facts = [releaseHeld, exitStopped, askChangedSegments, carryOutStuckJob];

/** The next page of each fact that stands until it is carried out; one that fails keeps none of the others. */
export async function carryOutStanding(sql: Sql, book: JourneyBook): Promise<{ followUp: FollowUp; done: boolean }> {
  const pages: { followUp: FollowUp; more: boolean }[] = [];
  const failures: unknown[] = [];
  for (const carryOut of facts) {
    await carryOut(sql, book).then(
      (page) => pages.push(page),
      (error: unknown) => failures.push(error),
    );
  }
  if (pages.length === 0) throw failures[0];
  return { followUp: allOf(pages.map(({ followUp }) => followUp)), done: pages.every(({ more }) => !more) };
}
