import type { Condition } from '@olle/shared/conditions/condition';
import type { Plan } from '@olle/shared/journey/plan';
import type { Instant } from '@olle/shared/schedule/instant';
import { ticksOf } from '@olle/shared/simulate/backtest/occasions';
import { rehearse } from '@olle/shared/simulate/backtest/rehearse';
import { SharedPlaces } from '@olle/shared/simulate/backtest/shared-places';
import { Tally } from '@olle/shared/simulate/backtest/tally';
import { needsOf } from '@olle/shared/simulate/plan-needs';
import type { Sql } from '../db/database.ts';
import { readCandidates } from './candidates.ts';
import { type Chunk, readRecorded } from './recorded-customers.ts';

/** What is to be rehearsed: plain data, so that it can be handed to a thread. */
export interface BacktestInput {
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly plan: Plan;
  readonly from: Instant;
  readonly to: Instant;
  /** Waits run on until here. */
  readonly end: Instant;
  readonly segments: Readonly<Record<string, Condition>>;
  readonly workspaceZone: string;
}

export interface BacktestProgress {
  readonly customers: number;
  readonly total: number;
  readonly events: number;
  readonly entered: number;
}

export interface Backtested {
  readonly tally: Tally;
  readonly customers: number;
  readonly events: number;
}

/** More customers or events than this are refused: a thread holds one chunk of them, a person waits for all. */
export const backtestLimits = { customers: 1_000_000, events: 20_000_000 };

/** So many events are read at once, give or take: enough to keep both sides busy, few enough to hold. */
const eventsAtOnce = 20_000;

export class BacktestTooLarge extends Error {
  override name = 'BacktestTooLarge';
}

/**
 * Carries everybody whose recorded events could have let them in through a plan, chunk by chunk of customers. While one
 * chunk is being carried Postgres reads the next.
 */
export async function backtest(
  sql: Sql,
  input: BacktestInput,
  onProgress: (progress: BacktestProgress) => void = () => {},
): Promise<Backtested> {
  const { plan, from, segments, workspaceZone } = input;
  const needs = needsOf(plan, { from, segments, workspaceZone });
  const reading = { ...input, needs };
  const places = plan.entry.entryCap ? new SharedPlaces() : null;
  const rehearsal = { ...input, cart: needs.cart, ticks: ticksOf(plan.trigger, input), places };
  const { ids, triggers } = await readCandidates(sql, input);
  const occasions = ids.length * rehearsal.ticks.length;
  if (ids.length > backtestLimits.customers || occasions > backtestLimits.events) throw new BacktestTooLarge();
  const progress = { customers: 0, total: ids.length * (rehearsal.places ? 2 : 1), events: 0, entered: 0 };
  onProgress({ ...progress });
  if (rehearsal.places) {
    // A first pass finds out who asks for a place and when; only then is it known who gets one.
    await pass(new Tally(workspaceZone));
    rehearsal.places.settle();
    progress.events = 0;
  }
  const tally = new Tally(workspaceZone);
  await pass(tally);
  return { tally, customers: ids.length, events: progress.events };

  async function pass(into: Tally): Promise<void> {
    const take = chunks(ids, Math.max(1, triggers / Math.max(1, ids.length)));
    let next = readNext(take, 0);
    while (next) {
      const { customers, events, asked } = await next;
      progress.events += events;
      if (progress.events > backtestLimits.events) throw new BacktestTooLarge();
      next = readNext(take, events / Math.max(1, customers.length));
      // A promise that nobody awaits yet must not end the process when it fails.
      next?.catch(() => {});
      for (const recorded of customers) into.add(rehearse(recorded, rehearsal));
      progress.customers += asked;
      progress.entered = into.totals.entered;
      onProgress({ ...progress });
    }
  }

  function readNext(take: Taking, perCustomer: number): Promise<Chunk & { asked: number }> | null {
    const some = take(perCustomer);
    if (some.length === 0) return null;
    return readRecorded(sql, some, reading).then((chunk) => ({ ...chunk, asked: some.length }));
  }
}

type Taking = (perCustomer: number) => readonly string[];

/** Answers chunk after chunk, sized by how many events the customers before had. */
function chunks(ids: readonly string[], atFirst: number): Taking {
  let taken = 0;
  return (perCustomer) => {
    const size = Math.round(eventsAtOnce / Math.max(perCustomer, atFirst, 1));
    const some = ids.slice(taken, taken + Math.min(2_000, Math.max(20, size)));
    taken += some.length;
    return some;
  };
}
