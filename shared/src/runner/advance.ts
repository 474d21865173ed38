import { mostPassedAtOnce, type Plan } from '../journey/plan.ts';
import { behaviourOf } from '../nodes/behaviours.ts';
import type { NodeChange, Outcome, Visit } from '../nodes/define-behaviour.ts';
import { definitionOf, isNodeType, type NodeConfig } from '../nodes/definitions.ts';
import { afterFactsOf, beforeFactsOf, type Instant, isAfter, type Point } from '../schedule/instant.ts';
import { chooseZone } from '../schedule/zone.ts';
import type { Fact } from './fact.ts';
import { pointOf } from './fact.ts';
import { finish } from './finish.ts';
import { heardTo, keepHeardTo } from './heard-to.ts';
import { isLate, isTooLate, latenessOf } from './late.ts';
import type { Asking } from './question.ts';
import { type Reason, reason } from './reason.ts';
import type { Position, Run } from './run.ts';
import { endOfWait } from './spread.ts';
import { unstuck } from './unstuck.ts';
import type { World } from './world.ts';

/** What moved a run to where it goes on: the fact or the time, and since when durations count. */
interface Arrival {
  readonly point: Point;
  readonly fact: Fact | null;
}

/** The visit that a run is at, and what its step says of it however it ends. */
export type Stand = Pick<Position, 'nodeId' | 'stepSeq' | 'since'> & {
  /** Milliseconds after which the arrival was handled, when durations count from the handling. */
  readonly late: number | false;
  /** The version that the run was moved to while it waited here. */
  readonly followed: number | null;
  /** The latest fact that the wait heard and goes on waiting after. */
  readonly heard: Point | null;
};

/** Begins a run at the plan's first node. */
export function* begin(world: World, run: Run, fact: Fact | null): Asking<Run> {
  const plan = world.journeys.planOf(run.journeyId, run.version);
  if (plan.start !== null) passEdge(world, run, 'trigger', 'next');
  return yield* walk(world, plan, run, plan.start, { point: run.entry, fact });
}

/** A waiting run heard a fact that its node lets through. */
export function* hear(world: World, run: Run, fact: Fact): Asking<Run> {
  return yield* leave(world, run, { point: pointOf(fact), fact }, (behaviour, visit) => behaviour.heard?.(visit, fact));
}

/** A run's wait has ended by time, and nothing that it hears came before. */
export function* timeUp(world: World, run: Run): Asking<Run> {
  const end = (run.position && endOfWait(run.position)) ?? world.now();
  return yield* leave(world, run, { point: afterFactsOf(end), fact: null }, (behaviour, visit) =>
    behaviour.timeUp?.(visit),
  );
}

/** A person moves a run on: past what it waits for, as if its time were up. */
export function* skip(world: World, run: Run, why: Reason): Asking<Run> {
  const { position } = run;
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const node = position && plan.nodes[position.nodeId];
  if (!position || !node || !isNodeType(node.type)) return run;
  const visit = visitAt(world, plan, run, position, beforeFactsOf(world.now()));
  const ended = yield* behaviourOf(node.type).timeUp?.(visit) ?? stay(why);
  const output = ended.kind === 'next' ? ended.output : (definitionOf(node.type).outputs(node.config)[0]?.id ?? 'next');
  const outcome: Outcome = { kind: 'next', output, reason: why };
  recordStep(world, run, standOf(position), node.type, outcome, null);
  const arrival = { point: beforeFactsOf(world.now()), fact: null };
  return yield* goOn(world, plan, { ...run, status: 'waiting' }, position.nodeId, output, arrival);
}

/** A person lets a run try once more what it is stuck at: its node, or the end of its wait. */
export function* retry(world: World, run: Run, why: Reason): Asking<Run> {
  const { position } = run;
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const node = position && plan.nodes[position.nodeId];
  if (!position || !node) return run;
  const waits = unstuck(position);
  if (waits) {
    const waiting: Run = { ...run, status: 'waiting', position: waits };
    world.runs.set(run.id, waiting);
    recordStep(world, waiting, standOf(waits), node.type, { kind: 'wait', until: waits.until, reason: why }, null);
    return waiting;
  }
  const outcome: Outcome = { kind: 'next', output: 'moved', reason: why };
  recordStep(world, run, standOf(position), node.type, outcome, null);
  const arrival = { point: beforeFactsOf(world.now()), fact: null };
  return yield* walk(world, plan, { ...run, status: 'waiting' }, position.nodeId, arrival);
}

type Behaviour = ReturnType<typeof behaviourOf>;

function* leave(
  world: World,
  run: Run,
  arrival: Arrival,
  act: (behaviour: Behaviour, visit: Visit<NodeConfig>) => Asking<Outcome> | undefined,
): Asking<Run> {
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const { position } = run;
  const node = position && plan.nodes[position.nodeId];
  if (!position || !node || !isNodeType(node.type)) return run;
  const visit = visitAt(world, plan, run, position, arrival.point);
  const outcome = yield* act(behaviourOf(node.type), visit) ?? stay(reason('nothing_to_do'));
  const before = heardTo(position);
  // Of several that a wait hears, the last is the one that happened last, whichever came in last.
  const point = before && isAfter(before, arrival.point) ? before : arrival.point;
  const isLast = arrival.fact !== null && point === arrival.point;
  const heard = isLast ? { ...run.heard, [position.nodeId]: arrival.fact?.properties ?? {} } : run.heard;
  const moved = apply(world, { ...run, heard }, outcome);
  const stands = standOf(position);
  const late = stands.late || (outcome.kind === 'wait' && arrival.fact === null && latenessOf(world, point));
  const stand: Stand = { ...stands, late, heard: arrival.fact ? point : stands.heard };
  recordStep(world, moved, stand, node.type, outcome, arrival.fact);
  if (outcome.kind !== 'next') return settle(world, moved, outcome, stand);
  return yield* goOn(world, plan, moved, position.nodeId, outcome.output, { ...arrival, point });
}

function* stay(why: Reason): Asking<Outcome> {
  return { kind: 'stuck', reason: why };
}

export function* goOn(world: World, plan: Plan, run: Run, from: string, output: string, arrival: Arrival): Asking<Run> {
  passEdge(world, run, from, output);
  return yield* walk(world, plan, run, plan.nodes[from]?.next[output] ?? null, arrival);
}

/** Passes nodes until one waits, ends, or cannot go on. */
export function* walk(world: World, plan: Plan, from: Run, start: string | null, arrival: Arrival): Asking<Run> {
  let run = from;
  let nodeId = start;
  const tooLate = yield* isTooLate(world, plan, from, arrival.point.at);
  // Counted in place: a copy for each of hundreds of nodes would be a hundred of them each.
  const visits = { ...from.visits };
  for (let passed = 0; nodeId !== null; passed++) {
    const node: Plan['nodes'][string] | undefined = plan.nodes[nodeId];
    const stepSeq = run.stepCount + 1;
    visits[nodeId] = (visits[nodeId] ?? 0) + 1;
    run = { ...run, stepCount: stepSeq, visits };
    const here = { nodeId, stepSeq, since: arrival.point, until: null, memo: {} };
    const visit = { ...visitAt(world, plan, run, here, arrival.point), tooLate };
    const outcome: Outcome = yield* arriveAt(visit, node?.type ?? '', passed);
    run = apply(world, run, outcome);
    const late = outcome.kind === 'wait' && latenessOf(world, arrival.point);
    const stand: Stand = { nodeId, stepSeq, since: arrival.point, late, followed: null, heard: null };
    recordStep(world, run, stand, node?.type ?? '', outcome, arrival.fact);
    if (outcome.kind !== 'next') return settle(world, run, outcome, stand);
    passEdge(world, run, nodeId, outcome.output);
    nodeId = node?.next[outcome.output] ?? null;
  }
  return finish(world, run, 'finished', reason('path_ended'), arrival.point.at);
}

function* arriveAt(visit: Visit<NodeConfig>, type: string, passed: number): Asking<Outcome> {
  // Published plans are validated: only a plan of a later release can hold a type that this one does not know.
  if (!isNodeType(type)) return { kind: 'stuck', reason: reason('node_unknown', { nodeId: visit.nodeId }) };
  if (passed >= mostPassedAtOnce)
    return { kind: 'stuck', reason: reason('too_many_steps', { most: mostPassedAtOnce }) };
  return yield* behaviourOf(type).arrive(visit);
}

export const standOf = (position: Position): Stand => ({
  nodeId: position.nodeId,
  stepSeq: position.stepSeq,
  since: position.since,
  // Positions of older releases say only that it was.
  late: typeof position.memo.late === 'number' ? position.memo.late : position.memo.late === true && 1,
  followed: typeof position.memo.followed === 'number' ? position.memo.followed : null,
  heard: heardTo(position),
});

export function settle(world: World, run: Run, outcome: Outcome, stand: Stand): Run {
  const { nodeId, stepSeq, since, late, followed, heard } = stand;
  if (outcome.kind === 'end') return finish(world, run, 'finished', outcome.reason, since.at);
  const until: Instant | null = outcome.kind === 'wait' ? outcome.until : null;
  const kept = outcome.kind === 'wait' ? (outcome.memo ?? {}) : { stuck: outcome.reason.code };
  const memo = {
    ...kept,
    ...(late && { late }),
    ...(followed && { followed }),
    ...(heard && keepHeardTo(since, heard)),
  };
  const waiting: Run = { ...run, status: 'waiting', position: { nodeId, since, until, memo, stepSeq } };
  world.runs.set(run.id, waiting);
  return waiting;
}

/** `moved`: what brings the run to this decision; durations count from it. */
export function visitAt(world: World, plan: Plan, run: Run, position: Position, moved: Point): Visit<NodeConfig> {
  const { nodeId, stepSeq, since, until, memo } = position;
  const { workspaceZone } = world;
  const now = world.now();
  const { zone } = chooseZone(world.customer.attributes.timezone, plan.timezone, workspaceZone);
  return {
    nodeId,
    visit: run.visits[nodeId] ?? 1,
    stepSeq,
    config: plan.nodes[nodeId]?.config ?? {},
    scope: { customer: world.customer, run, now, arrival: since, workspaceZone, zone },
    countsFrom: isLate(world, moved) ? now : moved.at,
    until,
    journey: { category: plan.category },
    memo,
    tooLate: false,
    newId: world.newId,
  };
}

function apply(world: World, run: Run, outcome: Outcome): Run {
  if (outcome.kind !== 'next' && outcome.kind !== 'wait') return run;
  return (outcome.changes ?? []).reduce((moved, change) => applyChange(world, moved, change), run);
}

function applyChange(world: World, run: Run, change: NodeChange): Run {
  switch (change.type) {
    case 'coupon':
      return { ...run, coupon: change.coupon };
    case 'kept': {
      const kept = change.names.map((name) => [name, change.value] as const);
      return { ...run, heard: { ...run.heard, ...Object.fromEntries(kept) } };
    }
    case 'attributes': {
      const attributes = { ...world.customer.attributes, ...change.set };
      for (const name of change.unset) delete attributes[name];
      world.customer = { ...world.customer, attributes };
      world.changes.push(change);
      return run;
    }
    case 'message':
    case 'call':
    case 'start':
      world.changes.push(change);
      return run;
  }
}

export function recordStep(
  world: World,
  run: Run,
  { nodeId, stepSeq, since, late, followed }: Stand,
  nodeType: string,
  outcome: Outcome,
  fact: Fact | null,
): void {
  const { code, facts } = outcome.reason;
  const why = reason(code, { ...facts, ...(late && { late: true }), ...(followed && { followed }) });
  const taken = {
    next: () => (outcome.kind === 'next' ? outcome.output : ''),
    wait: () => 'waiting',
    end: () => 'ended',
    stuck: () => 'waiting',
  };
  world.changes.push({
    type: 'step',
    step: {
      runId: run.id,
      seq: stepSeq,
      nodeId,
      nodeType,
      visit: run.visits[nodeId] ?? 1,
      arrivedAt: since.at,
      at: world.now(),
      outcome: taken[outcome.kind](),
      reason: why,
      factSeq: fact?.seq ?? null,
    },
  });
}

function passEdge(world: World, run: Run, from: string, output: string): void {
  world.changes.push({ type: 'edge', runId: run.id, edge: `${from}/${output}`, at: world.now() });
}
