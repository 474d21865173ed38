import { behaviourOf } from '../nodes/behaviours.ts';
import type { Outcome } from '../nodes/define-behaviour.ts';
import { isNodeType } from '../nodes/definitions.ts';
import { standOf, visitAt } from './advance.ts';
import type { Asking } from './question.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

/**
 * What the wait that a run is in would be had it begun, at the same instant, in the version that the run now names.
 * Null: it is what it is (a place in a queue, a call that is being made), and goes on.
 */
export function* waitAgain(world: World, run: Run): Asking<Outcome | null> {
  const { position } = run;
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const type = (position && plan.nodes[position.nodeId]?.type) ?? '';
  const again = isNodeType(type) ? behaviourOf(type).again : undefined;
  if (!position || !again) return null;
  const visit = visitAt(world, plan, run, { ...position, until: null, memo: {} }, position.since);
  const countsFrom = position.since.at + (standOf(position).late || 0);
  return yield* again({ ...visit, countsFrom });
}
