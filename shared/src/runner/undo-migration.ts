import { recordStep, standOf } from './advance.ts';
import { catchUp } from './catch-up.ts';
import type { Asking } from './question.ts';
import { reason } from './reason.ts';
import { isLive, type Position, type Run } from './run.ts';
import type { World } from './world.ts';

/** Where a run stood before it was moved. */
export interface Before {
  readonly version: number;
  readonly position: Position;
}

/** The version that it was moved to, and the step that it was left in: in a later one it has moved on since. */
export interface After {
  readonly version: number;
  readonly stepSeq: number | null;
}

export const isUnmoved = (run: Run, after: After): boolean =>
  isLive(run)
    ? run.version === after.version && run.position?.stepSeq === after.stepSeq
    : run.endReason?.code === 'exit_migrated';

/** Brings a run back to where it stood, unless it has moved on by itself, or the customer has come in again since. */
export function* undoMigration(world: World, run: Run, before: Before, after: After): Asking<'undone' | 'kept'> {
  if (!isUnmoved(run, after) || (!isLive(run) && hasOther(world, run, before))) return 'kept';
  const planned = (version: number, nodeId: string) =>
    world.journeys.planOf(run.journeyId, version).nodes[nodeId]?.type ?? '';
  const why = reason('migration_undone', { from: run.version, to: before.version });
  const { nodeId, until } = before.position;
  const stays = run.position?.stepSeq === before.position.stepSeq;
  if (run.position && !stays) {
    const outcome = { kind: 'next' as const, output: 'moved', reason: why };
    recordStep(world, run, standOf(run.position), planned(run.version, run.position.nodeId), outcome, null);
  }
  const stepSeq = stays ? before.position.stepSeq : run.stepCount + 1;
  // What would have ended meanwhile ends now: it was the migration that kept it from doing so.
  const end = until === null ? null : Math.max(until, world.now());
  const back: Run = {
    ...run,
    version: before.version,
    // Who stood before a node goes on as who was held does.
    status: before.position.memo.entering === true ? 'held' : 'waiting',
    endedAt: null,
    endReason: null,
    stepCount: Math.max(run.stepCount, stepSeq),
    position: { ...before.position, until: end, stepSeq },
  };
  world.runs.set(run.id, back);
  const waiting = { kind: 'wait' as const, until: end, reason: why };
  recordStep(world, back, standOf(back.position ?? before.position), planned(before.version, nodeId), waiting, null);
  yield* catchUp(world, back, world.now());
  return 'undone';
}

/** A key value that has a live run never gets a second one, and a group of journeys holds a customer once. */
const hasOther = (world: World, run: Run, { version }: Before): boolean => {
  const groupOf = (journeyId: string, of: number) => world.journeys.planOf(journeyId, of).entry.exclusionGroup;
  const group = groupOf(run.journeyId, version);
  return [...world.runs.values()].some((other) => {
    if (other.id === run.id || !isLive(other)) return false;
    if (other.journeyId === run.journeyId) return other.key === run.key;
    return group !== undefined && groupOf(other.journeyId, other.version) === group;
  });
};
