import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../db/database.ts';
import type { FollowUp } from '../movement/follow-up.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { migratePage } from './migrate-page.ts';

export interface Migrating {
  readonly sql: Sql;
  readonly book: JourneyBook;
  /** What Temporal has not taken yet. */
  readonly convoys: { readonly backlog: number };
  readonly afterCommit: (followUp: FollowUp) => void;
}

/** With more than this waiting for Temporal a page waits two seconds, and then the sweep has to help. */
const mostBacklog = 500;
const leastRestMs = 10;

/**
 * Moves page after page until nobody is left or `until` has come. It rests as long as it works, so that it takes at most
 * half of what the machine can do from those who are on their way by themselves.
 */
export async function keepMigrating(
  { sql, book, convoys, afterCommit }: Migrating,
  migrationId: string,
  until: number,
  alive: () => void,
  stopping?: AbortSignal,
): Promise<{ done: boolean }> {
  for (;;) {
    alive();
    for (let turns = 0; turns < 40 && convoys.backlog > mostBacklog; turns++) await sleep(50);
    const began = performance.now();
    const { followUp, done } = await migratePage(sql, book, migrationId);
    afterCommit(followUp);
    if (done || stopping?.aborted || Date.now() > until) return { done };
    await sleep(Math.max(leastRestMs, performance.now() - began));
  }
}
