import { explain } from '../conditions/evaluate.ts';
import { foresee } from '../conditions/next-flip.ts';
import { conditionExits } from '../journey/rules.ts';
import { afterFactsOf, type Instant } from '../schedule/instant.ts';
import { chooseZone } from '../schedule/zone.ts';
import { exit } from './exit.ts';
import type { Asking } from './question.ts';
import { reason } from './reason.ts';
import { isLive, type Run } from './run.ts';
import type { Scope } from './scope.ts';
import type { World } from './world.ts';

/**
 * Asks the exit conditions of a run that waits, as of an instant: one that holds ends the run; else the position keeps
 * when time alone may change an answer. All that was received for the instant counts, as where time decides.
 */
export function* askExits(world: World, run: Run, at: Instant): Asking<Run> {
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const rules = conditionExits(plan.exits);
  const { position } = run;
  if (!isLive(run) || !position || rules.length === 0) return run;
  const { customer, workspaceZone } = world;
  const { zone } = chooseZone(customer.attributes.timezone, plan.timezone, workspaceZone);
  const scope: Scope = { customer, run, now: at, arrival: afterFactsOf(at), workspaceZone, zone };
  let checkAt: Instant | null = null;
  for (const { when } of rules) {
    const { holds, until } = yield* foresee(when, scope);
    if (holds) {
      const { facts } = yield* explain(when, scope);
      return exit(world, run, reason('exit_condition', { saw: facts }), at);
    }
    // A question that is answered for an instant is asked again later than it.
    const again: Instant | null = until === null ? null : Math.max(until, at + 1);
    if (again !== null) checkAt = checkAt === null ? again : Math.min(checkAt, again);
  }
  if (checkAt === position.checkAt) return run;
  const asked: Run = { ...run, position: { ...position, checkAt } };
  world.runs.set(run.id, asked);
  return asked;
}

/**
 * Carries a movement out. When it changed the customer, the exit conditions of all their runs are asked again: another
 * journey's step is a reason to leave this one.
 */
export function* watchingExits<T>(world: World, movement: Asking<T>): Asking<T> {
  const before = world.customer;
  const result = yield* movement;
  if (world.customer !== before) for (const run of [...world.runs.values()]) yield* askExits(world, run, world.now());
  return result;
}
