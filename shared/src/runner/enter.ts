import { explain } from '../conditions/evaluate.ts';
import { readPath } from '../conditions/path.ts';
import type { JsonObject } from '../json.ts';
import { beforeFactsOf } from '../schedule/instant.ts';
import { addDuration, chooseZone } from '../schedule/zone.ts';
import { begin } from './advance.ts';
import { catchUp } from './catch-up.ts';
import { type Fact, pointOf } from './fact.ts';
import type { LiveJourney } from './journey.ts';
import { type Asking, ask } from './question.ts';
import { type Reason, reason } from './reason.ts';
import { isLive, type Run } from './run.ts';
import type { World } from './world.ts';

export type Entry =
  | { readonly entered: true; readonly run: Run }
  | { readonly entered: false; readonly reason: Reason };

/** What brings a customer in: the triggering event, or a payload by hand. */
export type EntryCause = { readonly fact: Fact } | { readonly payload: JsonObject };

/** Lets the customer enter, first steps included, or says why not. */
export function* enter(world: World, journey: LiveJourney, cause: EntryCause): Asking<Entry> {
  const run = newRun(world, journey, cause);
  const refusal = (yield* refusedByAudience(world, journey, run)) ?? (yield* refusedByReentry(world, journey, run));
  if (refusal) {
    world.changes.push({ type: 'not_entered', journeyId: journey.id, version: journey.version, reason: refusal });
    return { entered: false, reason: refusal };
  }
  world.runs.set(run.id, run);
  world.changes.push({ type: 'entered', run });
  const begun = yield* begin(world, run, 'fact' in cause ? cause.fact : null);
  return { entered: true, run: yield* catchUp(world, begun, world.now()) };
}

function newRun(world: World, { id, version, plan }: LiveJourney, cause: EntryCause): Run {
  const now = world.now();
  const trigger = 'fact' in cause ? cause.fact.properties : cause.payload;
  const entry = 'fact' in cause ? pointOf(cause.fact) : beforeFactsOf(now);
  const key = plan.trigger.key === undefined ? undefined : readPath(trigger, plan.trigger.key)[0];
  return {
    id: world.newId(),
    journeyId: id,
    version,
    customerId: world.customer.id,
    // A trigger without the key's property enters under key null.
    key: key === undefined || key === null ? null : typeof key === 'string' ? key : JSON.stringify(key),
    status: 'waiting',
    enteredAt: entry.at,
    entry,
    endedAt: null,
    endReason: null,
    trigger,
    position: null,
    visits: {},
    heard: {},
    coupon: null,
    stepCount: 0,
    goalAt: null,
  };
}

function* refusedByAudience(world: World, { plan }: LiveJourney, run: Run): Asking<Reason | null> {
  const { audience } = plan.trigger;
  if (!audience) return null;
  const { customer, workspaceZone } = world;
  const { zone } = chooseZone(customer.attributes.timezone, plan.timezone, workspaceZone);
  const scope = { customer, run, now: world.now(), arrival: run.entry, workspaceZone, zone };
  const { holds, facts } = yield* explain(audience, scope);
  return holds ? null : reason('not_in_audience', { saw: facts });
}

function* refusedByReentry(world: World, { id, plan }: LiveJourney, run: Run): Asking<Reason | null> {
  const { allowed, cooldown } = plan.reentry;
  const here = [...world.runs.values()].filter((other) => other.journeyId === id && other.key === run.key);
  const live = here.some(isLive);
  const refuse = (rule: string) => reason('reentry_not_allowed', { rule, key: run.key });
  // A key value that has a live run never starts a second, whatever the rule.
  if (live && (allowed !== 'always' || run.key !== null)) return refuse(allowed === 'never' ? 'never' : 'still_inside');
  if (allowed === 'always') return null;
  const past = yield* ask<'past_runs'>({ kind: 'past_runs', journeyId: id, key: run.key });
  if (allowed === 'never') return past.count + here.length > 0 ? refuse('never') : null;
  const ends = [past.lastEndedAt, ...here.map(({ endedAt }) => endedAt)].filter((at) => at !== null);
  if (cooldown === undefined || ends.length === 0) return null;
  const free = addDuration(Math.max(...ends), cooldown, world.workspaceZone);
  return run.enteredAt < free ? refuse('cooldown') : null;
}
