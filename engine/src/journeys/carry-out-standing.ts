import type { Sql } from '../db/database.ts';
import { allOf, type FollowUp } from '../movement/follow-up.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import type { Log } from '../platform/log.ts';
import { carryOutStuckJob } from '../stuck/stuck-jobs.ts';
import { carryOutUnsentJob } from '../unsent/unsent-jobs.ts';
import { askChangedSegments } from './changed-segments.ts';
import { exitStopped, releaseHeld } from './standing-facts.ts';

const facts = [releaseHeld, exitStopped, askChangedSegments, carryOutStuckJob, carryOutUnsentJob];

interface Parts {
  readonly sql: Sql;
  readonly book: JourneyBook;
  readonly log: Pick<Log, 'warn'>;
}

/** The next page of each fact that stands until it is carried out; one that fails is told of and keeps none of the others. */
export async function carryOutStanding({ sql, book, log }: Parts): Promise<{ followUp: FollowUp; done: boolean }> {
  const pages: { followUp: FollowUp; more: boolean }[] = [];
  const failures: unknown[] = [];
  for (const carryOut of facts) {
    await carryOut(sql, book).then(
      (page) => pages.push(page),
      (err: unknown) => {
        failures.push(err);
        log.warn({ err, fact: carryOut.name }, 'what stands could not be carried out; it is tried again');
      },
    );
  }
  if (pages.length === 0) throw failures[0];
  return { followUp: allOf(pages.map(({ followUp }) => followUp)), done: pages.every(({ more }) => !more) };
}
