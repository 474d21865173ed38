import type { Instant } from '../schedule/instant.ts';
import { isAfter } from '../schedule/instant.ts';
import { hear, timeUp } from './advance.ts';
import { checkOf } from './due.ts';
import { effectOf } from './effect.ts';
import { exitByRule } from './exit.ts';
import { askExits } from './exit-conditions.ts';
import { type Fact, pointOf } from './fact.ts';
import { leaveByGoal } from './goal.ts';
import { heardNames } from './hearing.ts';
import { putOff } from './put-off.ts';
import { type Asking, ask } from './question.ts';
import type { Run } from './run.ts';
import { endOfHearing } from './spread.ts';
import type { World } from './world.ts';

/** A round of jumps may pass waits that are over at once: who has passed so many is due still, and goes on in a while. */
const mostWaitsAtOnce = 1_000;

/**
 * Brings a run to where it belongs: facts that were committed before it listened, then waits that are over by `limit`,
 * again and again until it really waits. The wait is registered (the position under the lock) before facts are looked
 * for, and the router takes the same lock, so an event that arrives meanwhile is seen by exactly one of the two.
 */
export function* catchUp(world: World, from: Run, limit: Instant): Asking<Run> {
  let run = from;
  for (let waits = 0; waits < mostWaitsAtOnce && run.status === 'waiting' && run.position; waits++) {
    const fact = yield* earliestFact(world, run);
    const before = run;
    const { until } = run.position;
    const check = checkOf(world.journeys.planOf(run.journeyId, run.version), run.position);
    if (check !== null && check <= Math.min(limit, until ?? limit, (fact?.at ?? limit + 1) - 1))
      run = yield* askExits(world, run, check);
    else if (fact) run = yield* offer(world, run, fact);
    else if (until !== null && until <= limit) run = yield* endWait(world, run, until);
    if (run === before) return run;
  }
  return run;
}

/**
 * A fact that the run's wait may hear: exits end it even while its journey is paused; what would move it is held. Who is
 * held waits on past the wait's end, so that an exit finds them there, too.
 */
export function* offer(world: World, run: Run, fact: Fact): Asking<Run> {
  const { position } = run;
  if (!position || !isAfter(pointOf(fact), position.since)) return run;
  const end = endOfHearing(position);
  const isOver = run.status === 'held' || (end !== null && fact.at > end);
  if (isOver && run.status !== 'held' && end === position.until) return run;
  const effect = effectOf(world, world.journeys.planOf(run.journeyId, run.version), run, fact);
  if (effect?.kind === 'exit') return exitByRule(world, run, effect.rule, fact);
  if (effect?.kind === 'goal') return leaveByGoal(world, run, fact);
  if (effect?.kind !== 'heard' || isOver) return run;
  const asked = yield* askExits(world, run, fact.at);
  if (asked.status !== 'waiting') return asked;
  return world.journeys.holds(run.journeyId) ? hold(world, asked) : yield* hear(world, asked, fact);
}

/** Exits come before waits: what was received until the end, and is not routed yet, may be a reason to leave. */
function* endWait(world: World, run: Run, until: Instant): Asking<Run> {
  const asked = yield* askExits(world, run, until);
  if (asked.status !== 'waiting') return asked;
  if (world.journeys.holds(run.journeyId)) return hold(world, asked);
  return (yield* putOff(world, asked)) ?? (yield* timeUp(world, asked));
}

function* earliestFact(world: World, run: Run): Asking<Fact | null> {
  const { position } = run;
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const names = heardNames(plan, run);
  if (!position || names.length === 0) return null;
  const end = endOfHearing(position);
  const acts = (fact: Fact): boolean => {
    const effect = effectOf(world, plan, run, fact);
    // An exit is one for as long as the run is here.
    return effect !== null && (effect.kind !== 'heard' || end === null || fact.at <= end);
  };
  return yield* ask<'next_fact'>({
    kind: 'next_fact',
    names,
    hears: acts,
    after: position.since,
    until: position.until,
  });
}

/** It would move, but its journey is paused: it stays where it is and goes on at resume. */
function hold(world: World, run: Run): Run {
  const held: Run = { ...run, status: 'held' };
  world.runs.set(run.id, held);
  return held;
}
