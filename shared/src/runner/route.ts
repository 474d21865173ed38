import { passesFilters } from '../conditions/filter.ts';
import { catchUp, offer } from './catch-up.ts';
import { enter } from './enter.ts';
import type { Fact } from './fact.ts';
import { countGoal } from './goal.ts';
import { factScope } from './hearing.ts';
import type { Asking } from './question.ts';
import { isLive, type Run } from './run.ts';
import type { World } from './world.ts';

/**
 * What one event means for one customer, in this order: goals are counted, waits that were over before it end, those
 * who wait for it (or leave by it) move, and journeys that it starts are entered.
 */
export function* route(world: World, fact: Fact): Asking<void> {
  for (const run of [...world.runs.values()]) countGoal(world, run, fact);
  for (const id of [...world.runs.keys()]) yield* reach(world, id, fact);
  for (const journey of world.journeys.entering) {
    const { trigger } = journey.plan;
    if (trigger.type !== 'event' || trigger.event !== fact.name) continue;
    if (!passesFilters(fact.properties, trigger.where ?? [], factScope(world, journey.plan, null, fact))) continue;
    yield* enter(world, journey, { fact });
  }
}

function* reach(world: World, id: string, fact: Fact): Asking<void> {
  let run: Run | undefined = world.runs.get(id);
  if (!run || !isLive(run)) return;
  // Facts come before time: a wait that ends at the fact's very instant is still waiting when the fact is offered.
  if (run.position?.until != null && run.position.until < fact.at) run = yield* catchUp(world, run, fact.at - 1);
  const moved = yield* offer(world, run, fact);
  if (moved !== run && moved.status === 'waiting') yield* catchUp(world, moved, world.now());
}
