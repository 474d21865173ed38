import { isAfter } from '../schedule/instant.ts';
import { addDuration } from '../schedule/zone.ts';
import type { LiveJourney } from './journey.ts';
import { type Asking, ask } from './question.ts';
import { type Reason, reason } from './reason.ts';
import { isLive, type Run } from './run.ts';
import type { World } from './world.ts';

/** Runs of one customer that may wait in one journey at once where nothing tells them apart: a loop stops here. */
export const mostLiveRuns = 100;

/** May this customer enter again, under this key? */
export function* refusedByReentry(world: World, { id, plan }: LiveJourney, run: Run): Asking<Reason | null> {
  const { allowed, cooldown, max } = plan.reentry;
  const ofJourney = [...world.runs.values()].filter(({ journeyId }) => journeyId === id);
  const here = ofJourney.filter(({ key }) => key === run.key);
  const live = here.filter(isLive);
  const refuse = (rule: string, more = {}) => reason('reentry_not_allowed', { rule, key: run.key, ...more });
  // Events come in out of order: one from before the live run's own is no new one.
  if (allowed === 'restart' && live.some(({ entry }) => isAfter(entry, run.entry))) return refuse('older');
  // A key value that has a live run never starts a second beside it, whatever the rule.
  const mayStandBeside = allowed === 'restart' || (allowed === 'always' && run.key === null);
  if (live.length > 0 && !mayStandBeside) return refuse(allowed === 'never' ? 'never' : 'still_inside');
  if (allowed === 'always' && live.length >= mostLiveRuns) return reason('too_many_live_runs', { most: mostLiveRuns });
  const asksPast = allowed === 'never' || allowed === 'after_exit' || max !== undefined;
  if (!asksPast) return null;
  const known = ofJourney.map((one) => one.id);
  const past = yield* ask<'past_runs'>({ kind: 'past_runs', journeyId: id, key: run.key, known });
  if (allowed === 'never' && past.count + here.length > 0) return refuse('never');
  if (max !== undefined && past.others + known.length >= max) return refuse('max', { max });
  const ends = [past.lastEndedAt, ...here.map(({ endedAt }) => endedAt)].filter((at) => at !== null);
  if (allowed !== 'after_exit' || cooldown === undefined || ends.length === 0) return null;
  const free = addDuration(Math.max(...ends), cooldown, world.workspaceZone);
  return run.enteredAt < free ? refuse('cooldown') : null;
}

/** Live runs that a new trigger with the same key ends. */
export function restarted(world: World, { id, plan }: LiveJourney, { key }: Run): Run[] {
  if (plan.reentry.allowed !== 'restart') return [];
  return [...world.runs.values()].filter((other) => other.journeyId === id && other.key === key && isLive(other));
}
