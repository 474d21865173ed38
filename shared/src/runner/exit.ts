import { matchedBy } from '../conditions/match.ts';
import type { EventExit } from '../journey/rules.ts';
import type { Instant } from '../schedule/instant.ts';
import type { Fact } from './fact.ts';
import { finish } from './finish.ts';
import { factScope } from './hearing.ts';
import { type Reason, reason } from './reason.ts';
import { isLive, type Run } from './run.ts';
import type { World } from './world.ts';

/** An exit rule of the journey ended the wait that the run was in. */
export function exitByRule(world: World, run: Run, rule: EventExit, fact: Fact): Run {
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const match = matchedBy(fact, rule.match ?? {}, factScope(world, plan, run, fact));
  return exit(world, run, reason('exit_event', { event: rule.event, match }), fact.at, fact.seq);
}

/** Takes a run out of its journey, completing the step that it waits in. */
export function exit(world: World, run: Run, why: Reason, at: Instant, factSeq: number | null = null): Run {
  if (!isLive(run)) return run;
  const { position } = run;
  if (position) {
    const node = world.journeys.planOf(run.journeyId, run.version).nodes[position.nodeId];
    world.changes.push({
      type: 'step',
      step: {
        runId: run.id,
        seq: position.stepSeq,
        nodeId: position.nodeId,
        nodeType: node?.type ?? '',
        visit: run.visits[position.nodeId] ?? 1,
        arrivedAt: position.since.at,
        at: world.now(),
        outcome: 'ended',
        reason: why,
        factSeq,
      },
    });
  }
  return finish(world, run, 'exited', why, at);
}
