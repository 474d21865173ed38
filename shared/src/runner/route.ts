import { definitionOfTrigger } from '../journey/trigger.ts';
import { catchUp, offer } from './catch-up.ts';
import { dueOf } from './due.ts';
import { enter } from './enter.ts';
import { askExits, watchingExits } from './exit-conditions.ts';
import type { Fact } from './fact.ts';
import { countGoal, endsByGoal, leaveByGoal } from './goal.ts';
import { factScope } from './hearing.ts';
import type { LiveJourney } from './journey.ts';
import type { Asking } from './question.ts';
import { isLive, type Run } from './run.ts';
import type { World } from './world.ts';

/**
 * What one event means for one customer, in this order: goals are counted, waits that were over before it end, those
 * who wait for it (or leave by it) move, and journeys that it starts are entered.
 */
export const route = (world: World, fact: Fact): Asking<void> => watchingExits(world, routeOne(world, fact));

function* routeOne(world: World, fact: Fact): Asking<void> {
  for (const run of [...world.runs.values()]) countGoal(world, run, fact);
  for (const id of [...world.runs.keys()]) yield* reach(world, id, fact);
  const started = world.journeys.entering.filter((journey) => starts(world, journey, fact));
  for (const journey of byPriority(started)) yield* enter(world, journey, { fact });
}

function starts(world: World, { id, plan }: LiveJourney, fact: Fact): boolean {
  const { trigger } = plan;
  const asked = { journeyId: id, scope: () => factScope(world, plan, null, fact) };
  return definitionOfTrigger(trigger).startedBy(trigger, fact, asked);
}

function* reach(world: World, id: string, fact: Fact): Asking<void> {
  let run: Run | undefined = world.runs.get(id);
  if (!run || !isLive(run)) return;
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const due = dueOf(plan, run);
  // Facts come before time: a wait that ends at the fact's very instant is still waiting when the fact is offered.
  if (due !== null && due < fact.at) run = yield* catchUp(world, run, fact.at - 1);
  const moved = yield* offer(world, run, fact);
  const settled = moved !== run && moved.status === 'waiting' ? yield* catchUp(world, moved, world.now()) : moved;
  if (!isLive(settled)) return;
  // A goal that came in late, for an instant before this wait: it was counted, and its journey is over all the same.
  if (settled.goalAt !== null && endsByGoal(world, plan, settled, fact)) leaveByGoal(world, settled, fact);
  else yield* askExits(world, settled, world.now());
}

/** The higher priority first, so that who is in one journey of a group came into the most important one. */
const byPriority = (journeys: readonly LiveJourney[]): LiveJourney[] =>
  journeys.toSorted((a, b) => (b.plan.entry.priority ?? 0) - (a.plan.entry.priority ?? 0));
