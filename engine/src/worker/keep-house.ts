import { setTimeout as sleep } from 'node:timers/promises';
import { adoptCalls } from '../calls/adopt-calls.ts';
import { discardCalls } from '../calls/discard-calls.ts';
import { adoptOrphans, leftShards, lostFollowUps } from '../convoy/sweep.ts';
import type { Sql } from '../db/database.ts';
import { keepEntries, settleEntries } from '../entries/keep-entries.ts';
import { carryOutStanding } from '../journeys/carry-out-standing.ts';
import { foldCounters } from '../journeys/fold-counters.ts';
import type { FollowUp } from '../movement/follow-up.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import type { Movement } from '../movement/movement.ts';
import type { Log } from '../platform/log.ts';
import type { Router } from '../router/router.ts';
import type { Convoys } from '../temporal/convoys.ts';
import { adoptMigrations } from '../versions/adopt-migrations.ts';
import { forgetOld, type Retention } from './forget-old.ts';

export interface Housekeeping {
  readonly sql: Sql;
  readonly book: JourneyBook;
  readonly router: Router;
  readonly convoys: Convoys;
  readonly movement: Pick<Movement, 'enrolSegment' | 'migrate' | 'carryOut'>;
  readonly keep: Retention;
  readonly log: Log;
  readonly afterCommit: (followUp: FollowUp) => void;
  /** Publishes what was scheduled and is due. */
  readonly publishDue?: () => Promise<void>;
}

/** What journeys listen to is told when it changes; this finds what was never told. */
const syncEveryMs = 5_000;
/** With more than this waiting for Temporal, a sweep would only ask for the same again. */
const mostBacklog = 1_000;

/** One sweep: finds rows whose follow-up never came, and carries out what stands until it is done. */
async function sweep(
  { sql, router, convoys }: Housekeeping,
  carryOutFew: () => Promise<void>,
): Promise<{ busy: boolean }> {
  let busy = false;
  await eachOf([
    async () => router.poke(await leftShards(sql)),
    async () => convoys.backlog < mostBacklog && convoys.follow(await lostFollowUps(sql)),
    carryOutFew,
    async () => {
      busy ||= (await foldCounters(sql)) >= 1_000;
    },
  ]);
  return { busy };
}

/** So long it is left to the process for bulk: two at once would wait for each other's customers. */
const handedOverMs = 10_000;

/** What stands for few is carried out here; for more than a page of them, by the process for bulk. */
function carryingOutFew(house: Housekeeping): () => Promise<void> {
  const { convoys, movement, afterCommit } = house;
  let handedOver = Number.NEGATIVE_INFINITY;
  return async () => {
    // Whoever goes on may have to wait again: not faster than Temporal takes them.
    if (convoys.backlog >= mostBacklog || performance.now() < handedOver + handedOverMs) return;
    const { followUp, done } = await carryOutStanding(house);
    afterCommit(followUp);
    if (done) return;
    await movement.carryOut();
    handedOver = performance.now();
  };
}

/** Sweeps and folds counters about twice a second, faster while there is more; what reads whole tables once a turn. */
export async function keepHouse(
  house: Housekeeping,
  until: number,
  alive: () => void,
  stopping: AbortSignal,
): Promise<void> {
  const { sql, log } = house;
  alive();
  await eachOf([
    () => adoptAll(house, alive, stopping),
    async () => house.convoys.follow(await adoptCalls(sql)),
    () => discardCalls(sql),
    () => adoptEnrolments(house),
    () => adoptMigrations(sql, house.movement),
    () => forgetOld(sql, house.keep),
  ]).catch((err: unknown) => log.warn({ err }, 'a chore was not done; the next turn does it'));
  // Side by side: thousands of customers to look at keep no follow-up waiting.
  const ended = new AbortController();
  const entries = letIn(house, until, AbortSignal.any([stopping, ended.signal]));
  const publications = publishOnTime(house, until, AbortSignal.any([stopping, ended.signal]));
  const carryOutFew = carryingOutFew(house);
  try {
    while (Date.now() < until && !stopping.aborted) {
      alive();
      const { busy } = await sweep(house, carryOutFew);
      if (!busy) await sleep(500, undefined, { signal: stopping }).catch(() => {});
    }
  } finally {
    ended.abort();
    await entries;
    await publications;
  }
}

/** Side by side with the rest: the tests of a journey take a while. */
async function publishOnTime(
  { publishDue, log }: Pick<Housekeeping, 'publishDue' | 'log'>,
  until: number,
  stopping: AbortSignal,
): Promise<void> {
  while (publishDue && Date.now() < until && !stopping.aborted) {
    await publishDue().catch((err: unknown) => log.warn({ err }, 'what was scheduled is published a moment later'));
    await sleep(1_000, undefined, { signal: stopping }).catch(() => {});
  }
}

/** What brings customers in by itself, about twice a second. */
async function letIn(house: Housekeeping, until: number, stopping: AbortSignal): Promise<void> {
  let synced = Number.NEGATIVE_INFINITY;
  while (Date.now() < until && !stopping.aborted) {
    let busy = false;
    try {
      if (performance.now() - synced > syncEveryMs) {
        await settleEntries(house.sql);
        synced = performance.now();
      }
      busy = await keepEntries(house);
    } catch (err) {
      house.log.warn({ err }, 'what journeys listen to was not followed; it is tried again');
    }
    if (!busy) await sleep(500, undefined, { signal: stopping }).catch(() => {});
  }
}

/** Bounded, and only while Temporal keeps up: the next turn goes on. */
async function adoptAll({ sql, book, convoys }: Housekeeping, alive: () => void, stopping: AbortSignal): Promise<void> {
  for (let pages = 0; pages < 200 && convoys.backlog < mostBacklog && !stopping.aborted; pages++) {
    const followUp = await adoptOrphans(sql, book.convoyMax);
    if (followUp.start.length === 0) return;
    alive();
    convoys.follow(followUp);
  }
}

/** One after the other; what fails keeps none of the others from being done, and is thrown at the end. */
async function eachOf(parts: readonly (() => Promise<unknown>)[]): Promise<void> {
  const failures: unknown[] = [];
  for (const part of parts) await part().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** Whoever wrote an enrolment down may have died before its workflow was started, and Temporal may have lost it. */
export async function adoptEnrolments({
  sql,
  movement,
}: {
  readonly sql: Sql;
  readonly movement: Pick<Movement, 'enrolSegment'>;
}): Promise<void> {
  const rows = await sql<{ id: string }[]>`
    select id from enrolment where status = 'running' and created_at < now() - interval '10 seconds'`;
  for (const { id } of rows) await movement.enrolSegment(id);
}
