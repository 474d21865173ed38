import type { Plan } from '../journey/plan.ts';
import type { JsonObject } from '../json.ts';
import { behaviourOf } from '../nodes/behaviours.ts';
import type { NodeChange, Outcome, Visit } from '../nodes/define-behaviour.ts';
import { definitionOf, isNodeType, type NodeConfig } from '../nodes/definitions.ts';
import { afterFactsOf, beforeFactsOf, type Instant, type Point } from '../schedule/instant.ts';
import { chooseZone } from '../schedule/zone.ts';
import type { Fact } from './fact.ts';
import { pointOf } from './fact.ts';
import { finish } from './finish.ts';
import type { Asking } from './question.ts';
import { type Reason, reason } from './reason.ts';
import type { Position, Run } from './run.ts';
import type { World } from './world.ts';

/** What moved a run to where it goes on: the fact or the time, and since when durations count. */
interface Arrival {
  readonly point: Point;
  readonly fact: Fact | null;
}

/** The visit that a run is at, and whether its durations count from the handling. */
type Stand = Pick<Position, 'nodeId' | 'stepSeq' | 'since'> & { readonly late: boolean };

/** Handled later than this, a wait counts from its handling, so that an outage does not bunch messages. */
const lateAfter = 60_000;

/** A plan has no cycles, so no run passes more nodes at once than a plan can have. */
const mostNodes = 1_000;

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
  const until = run.position?.until ?? world.now();
  return yield* leave(world, run, { point: afterFactsOf(until), fact: null }, (behaviour, visit) =>
    behaviour.timeUp?.(visit),
  );
}

/** A person moves a run on: past what it waits for, as if its time were up. */
export function* skip(world: World, run: Run, why: Reason): Asking<Run> {
  const { position } = run;
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const node = position && plan.nodes[position.nodeId];
  if (!position || !node || !isNodeType(node.type)) return run;
  const visit = visitOf(world, plan, run, position.nodeId, position.stepSeq, position.since, position.memo);
  const ended = yield* behaviourOf(node.type).timeUp?.(visit) ?? stay(why);
  const output = ended.kind === 'next' ? ended.output : (definitionOf(node.type).outputs(node.config)[0]?.id ?? 'next');
  const outcome: Outcome = { kind: 'next', output, reason: why };
  recordStep(world, run, standOf(position), node.type, outcome, null);
  const arrival = { point: beforeFactsOf(world.now()), fact: null };
  return yield* goOn(world, plan, { ...run, status: 'waiting' }, position.nodeId, output, arrival);
}

/** A person lets a run try its node once more. */
export function* retry(world: World, run: Run, why: Reason): Asking<Run> {
  const { position } = run;
  const plan = world.journeys.planOf(run.journeyId, run.version);
  const node = position && plan.nodes[position.nodeId];
  if (!position || !node) return run;
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
  const visit = visitOf(world, plan, run, position.nodeId, position.stepSeq, position.since, position.memo);
  const outcome = yield* act(behaviourOf(node.type), visit) ?? stay(reason('nothing_to_do'));
  const heard = arrival.fact ? { ...run.heard, [position.nodeId]: arrival.fact.properties } : run.heard;
  const moved = apply(world, { ...run, heard }, outcome);
  recordStep(world, moved, standOf(position), node.type, outcome, arrival.fact);
  if (outcome.kind === 'next') return yield* goOn(world, plan, moved, position.nodeId, outcome.output, arrival);
  return settle(world, moved, outcome, standOf(position));
}

function* stay(why: Reason): Asking<Outcome> {
  return { kind: 'stuck', reason: why };
}

function* goOn(world: World, plan: Plan, run: Run, from: string, output: string, arrival: Arrival): Asking<Run> {
  passEdge(world, run, from, output);
  return yield* walk(world, plan, run, plan.nodes[from]?.next[output] ?? null, arrival);
}

/** Passes nodes until one waits, ends, or cannot go on. */
function* walk(world: World, plan: Plan, from: Run, start: string | null, arrival: Arrival): Asking<Run> {
  let run = from;
  let nodeId = start;
  for (let passed = 0; nodeId !== null && passed < mostNodes; passed++) {
    const node: Plan['nodes'][string] | undefined = plan.nodes[nodeId];
    if (!node || !isNodeType(node.type)) {
      // Published plans are validated: only a plan of a later release can hold a type that this one does not know.
      return finish(world, run, 'failed', reason('node_unknown', { nodeId }), arrival.point.at);
    }
    const stepSeq = run.stepCount + 1;
    const visits = { ...run.visits, [nodeId]: (run.visits[nodeId] ?? 0) + 1 };
    run = { ...run, stepCount: stepSeq, visits };
    const visit = visitOf(world, plan, run, nodeId, stepSeq, arrival.point, {});
    const outcome: Outcome = yield* behaviourOf(node.type).arrive(visit);
    run = apply(world, run, outcome);
    const late = outcome.kind === 'wait' && isLate(world, arrival.point);
    const stand: Stand = { nodeId, stepSeq, since: arrival.point, late };
    recordStep(world, run, stand, node.type, outcome, arrival.fact);
    if (outcome.kind !== 'next') return settle(world, run, outcome, stand);
    passEdge(world, run, nodeId, outcome.output);
    nodeId = node.next[outcome.output] ?? null;
  }
  return finish(world, run, 'finished', reason('path_ended'), arrival.point.at);
}

const isLate = (world: World, { at }: Point): boolean => world.now() - at > lateAfter;

const standOf = ({ nodeId, stepSeq, since, memo }: Position): Stand => ({
  nodeId,
  stepSeq,
  since,
  late: memo.late === true,
});

function settle(world: World, run: Run, outcome: Outcome, { nodeId, stepSeq, since, late }: Stand): Run {
  if (outcome.kind === 'end') return finish(world, run, 'finished', outcome.reason, since.at);
  const until: Instant | null = outcome.kind === 'wait' ? outcome.until : null;
  const kept = outcome.kind === 'wait' ? (outcome.memo ?? {}) : { stuck: outcome.reason.code };
  const memo = late ? { ...kept, late } : kept;
  const waiting: Run = { ...run, status: 'waiting', position: { nodeId, since, until, memo, stepSeq } };
  world.runs.set(run.id, waiting);
  return waiting;
}

function visitOf(
  world: World,
  plan: Plan,
  run: Run,
  nodeId: string,
  stepSeq: number,
  arrival: Point,
  memo: JsonObject,
): Visit<NodeConfig> {
  const now = world.now();
  const { zone } = chooseZone(world.customer.attributes.timezone, plan.timezone, world.workspaceZone);
  const scope = { customer: world.customer, run, now, arrival, workspaceZone: world.workspaceZone, zone };
  const config = plan.nodes[nodeId]?.config ?? {};
  const countsFrom = isLate(world, arrival) ? now : arrival.at;
  return {
    nodeId,
    visit: run.visits[nodeId] ?? 1,
    stepSeq,
    config,
    scope,
    countsFrom,
    journey: { category: plan.category },
    memo,
  };
}

function apply(world: World, run: Run, outcome: Outcome): Run {
  if (outcome.kind !== 'next') return run;
  return (outcome.changes ?? []).reduce((moved, change) => applyChange(world, moved, change), run);
}

function applyChange(world: World, run: Run, change: NodeChange): Run {
  switch (change.type) {
    case 'coupon':
      return { ...run, coupon: change.coupon };
    case 'attributes': {
      const attributes = { ...world.customer.attributes, ...change.set };
      for (const name of change.unset) delete attributes[name];
      world.customer = { ...world.customer, attributes };
      world.changes.push(change);
      return run;
    }
    case 'message':
      world.changes.push(change);
      return run;
  }
}

function recordStep(
  world: World,
  run: Run,
  { nodeId, stepSeq, since, late }: Stand,
  nodeType: string,
  outcome: Outcome,
  fact: Fact | null,
): void {
  const why = late ? reason(outcome.reason.code, { ...outcome.reason.facts, late }) : outcome.reason;
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
