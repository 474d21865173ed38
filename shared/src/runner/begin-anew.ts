import { beforeFactsOf } from '../schedule/instant.ts';
import { recordStep, standOf, walk } from './advance.ts';
import { catchUp } from './catch-up.ts';
import type { Asking } from './question.ts';
import { type Reason, reason } from './reason.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

interface Destination {
  readonly version: number;
  readonly nodeId: string;
  readonly why: Reason;
}

/**
 * Leaves the node where a run waits and begins another one, as if it had just come there; the step that it leaves says
 * why. While its journey is paused it stands before the node, held, and begins it at the resume.
 */
export function* beginAnew(world: World, run: Run, { version, nodeId, why }: Destination): Asking<Run> {
  const { position } = run;
  if (position) {
    const type = world.journeys.planOf(run.journeyId, run.version).nodes[position.nodeId]?.type ?? '';
    recordStep(world, run, standOf(position), type, { kind: 'next', output: 'moved', reason: why }, null);
  }
  const moved: Run = { ...run, version, status: 'waiting' };
  if (world.journeys.holds(run.journeyId)) return holdBefore(world, moved, nodeId);
  return yield* arriveNow(world, moved, nodeId);
}

/** Who was held before a node begins it. */
export function* goInside(world: World, run: Run, nodeId: string): Asking<Run> {
  // The visit was counted when it was put before the node.
  const visits = { ...run.visits, [nodeId]: (run.visits[nodeId] ?? 1) - 1 };
  return yield* arriveNow(world, { ...run, status: 'waiting', visits, stepCount: run.stepCount - 1 }, nodeId);
}

function* arriveNow(world: World, run: Run, nodeId: string): Asking<Run> {
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const arrived = yield* walk(world, plan, run, nodeId, { point: beforeFactsOf(world.now()), fact: null });
  return arrived.status === 'waiting' ? yield* catchUp(world, arrived, world.now()) : arrived;
}

function holdBefore(world: World, run: Run, nodeId: string): Run {
  const stepSeq = run.stepCount + 1;
  const since = beforeFactsOf(world.now());
  const visits = { ...run.visits, [nodeId]: (run.visits[nodeId] ?? 0) + 1 };
  const position = { nodeId, since, until: null, memo: { entering: true }, stepSeq };
  const held: Run = { ...run, status: 'held', visits, stepCount: stepSeq, position };
  world.runs.set(run.id, held);
  const type = world.journeys.planOf(run.journeyId, run.version).nodes[nodeId]?.type ?? '';
  recordStep(world, held, standOf(position), type, { kind: 'wait', until: null, reason: reason('held') }, null);
  return held;
}
