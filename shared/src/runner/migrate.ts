import type { InFlight } from '../journey/in-flight.ts';
import type { Outcome } from '../nodes/define-behaviour.ts';
import { isNodeType, type NodeType } from '../nodes/definitions.ts';
import { beforeFactsOf } from '../schedule/instant.ts';
import { goOn, recordStep, settle, standOf } from './advance.ts';
import { waitAgain } from './again.ts';
import { beginAnew } from './begin-anew.ts';
import { catchUp } from './catch-up.ts';
import { exit } from './exit.ts';
import { putOffTill } from './put-off.ts';
import type { Asking } from './question.ts';
import { type Reason, reason } from './reason.ts';
import { isLive, type Position, type Run } from './run.ts';
import { beyondItsEnd, spreadFrom } from './spread.ts';
import { unstuck } from './unstuck.ts';
import type { World } from './world.ts';

export interface Migration {
  /** The version that those who are moved follow from then on. */
  readonly version: number;
  readonly inFlight: InFlight;
  /** Of those who follow and whose wait would be over by now. */
  readonly overdue: 'now' | 'spread';
}

/** What became of one run; `gone`: it was not, or no more, where the choice speaks of. */
export type Migrated = 'followed' | 'mapped' | 'exited' | 'gone';

/** Moves one run to another version as its publisher chose. Nobody comes to a node that does not exist there. */
export function* migrate(world: World, run: Run, migration: Migration): Asking<Migrated> {
  const { position } = run;
  const { version } = migration;
  const choice = position && migration.inFlight[position.nodeId];
  if (!isLive(run) || !position || !choice || run.version === version) return 'gone';
  const target = world.journeys.planOf(run.journeyId, version);
  const facts = { from: run.version, to: version };
  switch (choice.action) {
    case 'stay':
      return 'gone';
    case 'exit':
      exit(world, run, reason('exit_migrated', facts), world.now());
      return 'exited';
    case 'follow':
      if (!target.nodes[position.nodeId]) return 'gone';
      return yield* follow(world, run, position, migration);
    case 'map': {
      const to = choice.to ?? position.nodeId;
      if (!target.nodes[to]) return 'gone';
      yield* beginAnew(world, run, { version, nodeId: to, why: reason('migrated', { ...facts, node: to }) });
      return 'mapped';
    }
  }
}

/** The wait as it would be had it begun under the new settings, from the same instant; what was heard is looked for anew. */
function* follow(world: World, run: Run, stood: Position, migration: Migration): Asking<Migrated> {
  const { version } = migration;
  const position = unstuck(stood) ?? stood;
  const { nodeId, memo } = position;
  const plan = world.journeys.planOf(run.journeyId, version);
  const type = plan.nodes[nodeId]?.type ?? '';
  const facts = { from: run.version, to: version };
  const same = world.journeys.planOf(run.journeyId, run.version).nodes[nodeId]?.type === type;
  // Who is stuck, or at another kind of step under the same id, has no wait that could go on.
  if (!isNodeType(type) || !same || memo.stuck !== undefined || memo.entering === true) {
    yield* beginAnew(world, run, { version, nodeId, why: reason('migrated', { ...facts, node: nodeId }) });
    return 'mapped';
  }
  const moved: Run = { ...run, version, status: 'waiting' };
  const outcome = yield* renewed(world, moved, migration);
  const settled = outcome
    ? yield* settleAgain(world, moved, position, outcome, type)
    : keep(world, moved, position, type);
  if (settled.status === 'waiting') yield* catchUp(world, settled, world.now());
  return 'followed';
}

/** The wait under the new settings; one that would be over by now ends at once, or when its turn comes. */
function* renewed(world: World, run: Run, { overdue }: Migration): Asking<Outcome | null> {
  const outcome = yield* waitAgain(world, run);
  const overdueAt = overdue === 'spread' ? spreadFrom(world, run) : world.now();
  const why = (other: Reason): Reason => (overdue === 'spread' ? putOffTill(world, overdueAt) : other);
  if (outcome?.kind === 'wait' && outcome.until !== null) {
    const { until } = outcome;
    return until > world.now() ? outcome : beyondItsEnd({ ...outcome, until, reason: why(outcome.reason) }, overdueAt);
  }
  // Over already, by its date: it waits for its turn, or for the end of a pause.
  const mustWait = overdue === 'spread' || world.journeys.holds(run.journeyId);
  return outcome?.kind === 'next' && mustWait
    ? { kind: 'wait', until: overdueAt, reason: why(outcome.reason) }
    : outcome;
}

function* settleAgain(world: World, run: Run, position: Position, outcome: Outcome, type: NodeType): Asking<Run> {
  const stand = { ...standOf(position), followed: run.version, heard: null };
  recordStep(world, run, stand, type, outcome, null);
  if (outcome.kind !== 'next') return settle(world, run, outcome, stand);
  const arrival = { point: beforeFactsOf(world.now()), fact: null };
  const plan = world.journeys.planOf(run.journeyId, run.version);
  return yield* goOn(world, plan, run, position.nodeId, outcome.output, arrival);
}

function keep(world: World, run: Run, position: Position, type: NodeType): Run {
  // Exit conditions of the new version have not been asked here yet.
  const { checkAt: _asked, ...rest } = position;
  const followed = run.version;
  const kept: Run = { ...run, position: { ...rest, memo: { ...rest.memo, followed } } };
  world.runs.set(run.id, kept);
  const why = reason('waiting', {});
  recordStep(
    world,
    kept,
    { ...standOf(position), followed },
    type,
    { kind: 'wait', until: rest.until, reason: why },
    null,
  );
  return kept;
}
