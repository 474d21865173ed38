import { readPath } from '../conditions/path.ts';
import type { JsonObject } from '../json.ts';
import { beforeFactsOf } from '../schedule/instant.ts';
import { begin } from './advance.ts';
import { catchUp } from './catch-up.ts';
import { leavingFor, refusedAtDoor } from './door.ts';
import { exit } from './exit.ts';
import { type Fact, pointOf } from './fact.ts';
import { countKnownGoal } from './goal.ts';
import type { LiveJourney } from './journey.ts';
import type { Asking } from './question.ts';
import type { Reason } from './reason.ts';
import type { Origin, Run } from './run.ts';
import type { World } from './world.ts';

export type Entry =
  | { readonly entered: true; readonly run: Run }
  | { readonly entered: false; readonly reason: Reason };

/** What brings a customer in: the triggering event, or a payload, by hand or from another journey. */
export type EntryCause = { readonly fact: Fact } | { readonly payload: JsonObject; readonly origin?: Origin };

/** Lets the customer enter, first steps included, or says why not. */
export function* enter(world: World, journey: LiveJourney, cause: EntryCause): Asking<Entry> {
  const run = newRun(world, journey, cause);
  const refusal = yield* refusedAtDoor(world, journey, run);
  if (refusal) {
    const { id: journeyId, version } = journey;
    world.changes.push({ type: 'not_entered', journeyId, version, at: run.enteredAt, reason: refusal });
    return { entered: false, reason: refusal };
  }
  const factSeq = 'fact' in cause ? cause.fact.seq : null;
  for (const { run: other, why } of leavingFor(world, journey, run)) exit(world, other, why, run.enteredAt, factSeq);
  world.runs.set(run.id, run);
  world.changes.push({ type: 'entered', run });
  const begun = yield* begin(world, run, 'fact' in cause ? cause.fact : null);
  const settled = yield* catchUp(world, begun, world.now());
  return { entered: true, run: yield* countKnownGoal(world, settled) };
}

/** Why the customer would not be let in, as `enter` would say; null: they would. Nothing is written down of it. */
export const refusalOf = (world: World, journey: LiveJourney, cause: EntryCause): Asking<Reason | null> =>
  refusedAtDoor(world, journey, newRun(world, journey, cause));

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
    ...('origin' in cause && cause.origin ? { origin: cause.origin } : {}),
    position: null,
    visits: {},
    heard: {},
    coupon: null,
    stepCount: 0,
    goalAt: null,
  };
}
