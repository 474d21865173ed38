import { setTimeout as sleep } from 'node:timers/promises';
import { adoptOrphans, leftShards, lostFollowUps } from '../convoy/sweep.ts';
import type { Sql } from '../db/database.ts';
import { foldCounters } from '../journeys/fold-counters.ts';
import { exitStopped, releaseHeld } from '../journeys/standing-facts.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import type { Log } from '../platform/log.ts';
import type { Router } from '../router/router.ts';
import type { Convoys } from '../temporal/convoys.ts';

export interface Housekeeping {
  readonly sql: Sql;
  readonly book: JourneyBook;
  readonly router: Router;
  readonly convoys: Convoys;
  readonly log: Log;
}

/** With more than this waiting for Temporal, a sweep would only ask for the same again. */
const mostBacklog = 1_000;

/** One sweep: finds rows whose follow-up never came, and carries out what stands until it is done. */
export async function sweep({ sql, book, router, convoys }: Housekeeping): Promise<{ busy: boolean }> {
  router.poke(await leftShards(sql));
  if (convoys.backlog < mostBacklog) convoys.follow(await lostFollowUps(sql));
  const released = await releaseHeld(sql, book);
  convoys.follow(released.followUp);
  const exited = await exitStopped(sql, book);
  convoys.follow(exited.followUp);
  return { busy: released.more || exited.more };
}

/** Sweeps and folds counters about twice a second, faster while there is more; what reads whole tables once a turn. */
export async function keepHouse(
  house: Housekeeping,
  until: number,
  alive: () => void,
  stopping: AbortSignal,
): Promise<void> {
  house.convoys.follow(await adoptOrphans(house.sql));
  await forgetOld(house.sql);
  while (Date.now() < until && !stopping.aborted) {
    alive();
    const { busy } = await sweep(house);
    const folded = await foldCounters(house.sql);
    if (!busy && folded < 1_000) await sleep(500, undefined, { signal: stopping }).catch(() => {});
  }
}

/** First answers are kept for a day, sign-in links and sessions until they end. */
async function forgetOld(sql: Sql): Promise<void> {
  await sql`delete from idempotency where created_at < clock_timestamp() - interval '24 hours'`;
  await sql`delete from session where expires_at < clock_timestamp()`;
  await sql`delete from sign_in_link where expires_at < clock_timestamp()`;
  await sql`
    delete from convoy where id in (
      select id from convoy where closed_at < now() - interval '30 days' order by closed_at limit 20000)`;
}
