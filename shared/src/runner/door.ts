import { explain } from '../conditions/evaluate.ts';
import { bucketOf } from '../nodes/ab/bucket.ts';
import { chooseZone } from '../schedule/zone.ts';
import type { LiveJourney } from './journey.ts';
import { type Asking, ask } from './question.ts';
import { type Reason, reason } from './reason.ts';
import { refusedByReentry, restarted } from './reentry.ts';
import { isLive, type Run } from './run.ts';
import type { World } from './world.ts';

/**
 * Why a customer may not come in; null: they may. What would be spent by asking comes last: who is kept out to compare
 * with would otherwise have entered, and a place under the cap is taken by those alone who do.
 */
export function* refusedAtDoor(world: World, journey: LiveJourney, run: Run): Asking<Reason | null> {
  return (
    refusedByDates(world, journey, run) ??
    (yield* refusedByAudience(world, journey, run)) ??
    (yield* refusedByReentry(world, journey, run)) ??
    refusedByGroup(world, journey) ??
    (yield* refusedByHoldout(world, journey)) ??
    (yield* refusedByCap(world, journey))
  );
}

/** Runs that end because this one begins, each with its reason. */
export function leavingFor(world: World, journey: LiveJourney, run: Run): { run: Run; why: Reason }[] {
  const why = reason('outranked', { journey: journey.plan.name, group: journey.plan.entry.exclusionGroup ?? '' });
  return [
    ...restarted(world, journey, run).map((other) => ({ run: other, why: reason('restarted', { key: run.key }) })),
    ...groupMates(world, journey).map((other) => ({ run: other, why })),
  ];
}

/** By the instant of what brings the customer in, which is the one that everything counts from. */
function refusedByDates(world: World, { plan }: LiveJourney, { enteredAt }: Run): Reason | null {
  const { startsAt, endsAt } = plan.entry;
  const zone = plan.timezone ?? world.workspaceZone;
  if (startsAt !== undefined && enteredAt < Date.parse(startsAt))
    return reason('journey_not_started', { startsAt, zone });
  if (endsAt !== undefined && enteredAt >= Date.parse(endsAt)) return reason('journey_ended', { endsAt, zone });
  return null;
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

/** A customer is in at most one journey of a group; only a higher priority takes them out of the one they are in. */
function refusedByGroup(world: World, journey: LiveJourney): Reason | null {
  const { exclusionGroup: group = '', priority = 0 } = journey.plan.entry;
  for (const mate of groupMates(world, journey)) {
    const { name, entry } = world.journeys.planOf(mate.journeyId, mate.version);
    if (priority <= (entry.priority ?? 0)) return reason('in_other_journey', { journey: name, group });
  }
  return null;
}

/** Live runs of other journeys of the same group. */
function groupMates(world: World, { id, plan }: LiveJourney): Run[] {
  const { exclusionGroup } = plan.entry;
  if (exclusionGroup === undefined) return [];
  return [...world.runs.values()].filter(
    (other) =>
      other.journeyId !== id &&
      isLive(other) &&
      world.journeys.planOf(other.journeyId, other.version).entry.exclusionGroup === exclusionGroup,
  );
}

/** Sticky as a variant of an experiment: the same hash, salted with the journey, and on record for both sides. */
function* refusedByHoldout(world: World, { id, plan }: LiveJourney): Asking<Reason | null> {
  const { holdout = 0 } = plan.entry;
  if (holdout === 0) return null;
  const experiment = `holdout:${id}`;
  const bucket = bucketOf(experiment, world.customer.id);
  const proposed = bucket < holdout / 100 ? 'held_out' : 'entered';
  const { variant } = yield* ask<'assignment'>({
    kind: 'assignment',
    experiment,
    proposed,
    bucket,
    now: world.now(),
    holdouts: ['held_out'],
  });
  return variant === 'held_out' ? reason('held_out', { percent: holdout }) : null;
}

function* refusedByCap(world: World, { id, version, plan }: LiveJourney): Asking<Reason | null> {
  const { total = null, perHour = null } = plan.entry.entryCap ?? {};
  if (total === null && perHour === null) return null;
  const taken = yield* ask<'entry_slot'>({
    kind: 'entry_slot',
    journeyId: id,
    version,
    total,
    perHour,
    now: world.now(),
  });
  if (taken === 'taken') return null;
  return taken === 'total' ? reason('cap_total', { cap: total }) : reason('cap_per_hour', { cap: perHour });
}
