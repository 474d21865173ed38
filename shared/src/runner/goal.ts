import { readPath } from '../conditions/path.ts';
import type { Plan } from '../journey/plan.ts';
import { isAfter } from '../schedule/instant.ts';
import { addDuration } from '../schedule/zone.ts';
import { type Fact, pointOf } from './fact.ts';
import { factScope, hears } from './hearing.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

/** Until when a goal event counts; null without an end. It counts after the run ended, too. */
export function goalDeadline(plan: Plan, run: Pick<Run, 'enteredAt'>, workspaceZone: string): number | null {
  const within = plan.goal?.within;
  return within === undefined ? null : addDuration(run.enteredAt, within, workspaceZone);
}

/** Counts a goal event once per run. */
export function countGoal(world: World, run: Run, fact: Fact): Run {
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const { goal } = plan;
  if (!goal || run.goalAt !== null || !isAfter(pointOf(fact), run.entry)) return run;
  const deadline = goalDeadline(plan, run, world.workspaceZone);
  if (deadline !== null && fact.at > deadline) return run;
  if (!hears(goal, fact, factScope(world, plan, run, fact))) return run;
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
