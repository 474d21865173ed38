import { readPath } from '../conditions/path.ts';
import type { Plan } from '../journey/plan.ts';
import { isAfter } from '../schedule/instant.ts';
import { addDuration } from '../schedule/zone.ts';
import { exit } from './exit.ts';
import { type Fact, pointOf } from './fact.ts';
import { factScope, hears } from './hearing.ts';
import { type Asking, ask } from './question.ts';
import { reason } from './reason.ts';
import { isLive, type Run } from './run.ts';
import type { World } from './world.ts';

/** Until when a goal event counts; null without an end. It counts after the run ended, too. */
export function goalDeadline(plan: Plan, run: Pick<Run, 'enteredAt'>, workspaceZone: string): number | null {
  const within = plan.goal?.within;
  return within === undefined ? null : addDuration(run.enteredAt, within, workspaceZone);
}

/** Is this the goal of the run, later than its entry and in time? */
function isGoal(world: World, plan: Plan, run: Run, fact: Fact): boolean {
  const { goal } = plan;
  if (!goal || !isAfter(pointOf(fact), run.entry)) return false;
  const deadline = goalDeadline(plan, run, world.workspaceZone);
  return (deadline === null || fact.at <= deadline) && hears(goal, fact, factScope(world, plan, run, fact));
}

/** Does meeting the goal by this fact end the run? Also when it was counted a moment ago. */
export const endsByGoal = (world: World, plan: Plan, run: Run, fact: Fact): boolean =>
  plan.goal?.endsRun === true && (run.goalAt ?? fact.at) === fact.at && isGoal(world, plan, run, fact);

/** Counts a goal event once per run. */
export function countGoal(world: World, run: Run, fact: Fact): Run {
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const { goal } = plan;
  if (!goal || run.goalAt !== null || !isGoal(world, plan, run, fact)) return run;
  const worth = goal.value === undefined ? undefined : readPath(fact.properties, goal.value)[0];
  const { currency } = fact.properties;
  world.changes.push({
    type: 'goal',
    runId: run.id,
    at: fact.at,
    value: typeof worth === 'number' ? worth : null,
    currency: typeof currency === 'string' ? currency : null,
  });
  const met: Run = { ...run, goalAt: fact.at };
  world.runs.set(run.id, met);
  return met;
}

/** Counts the goal, and lets out who was in the journey for it. */
export function leaveByGoal(world: World, run: Run, fact: Fact): Run {
  const met = countGoal(world, run, fact);
  return isLive(met) ? exit(world, met, reason('goal_met', { event: fact.name }), fact.at, fact.seq) : met;
}

/**
 * Events come in out of order: what happened after this entry may have been routed before it. Looks once, at the entry;
 * later goals are counted as they are routed.
 */
export function* countKnownGoal(world: World, run: Run): Asking<Run> {
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const { goal } = plan;
  if (!goal || run.goalAt !== null) return run;
  const fact = yield* ask<'next_fact'>({
    kind: 'next_fact',
    names: [goal.event],
    hears: (one) => isGoal(world, plan, run, one),
    after: run.entry,
    until: goalDeadline(plan, run, world.workspaceZone),
  });
  if (!fact) return run;
  return endsByGoal(world, plan, run, fact) ? leaveByGoal(world, run, fact) : countGoal(world, run, fact);
}
