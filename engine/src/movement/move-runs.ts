import type { Asking } from '@olle/shared/runner/question';
import type { Run } from '@olle/shared/runner/run';
import type { World } from '@olle/shared/runner/world';
import type { TransactionSql } from '../db/database.ts';
import { allOf, type FollowUp } from './follow-up.ts';
import type { JourneyBook } from './journeys.ts';
import { type MoveOptions, move } from './move.ts';

/** A run, and whose it is. */
export interface RunOf {
  readonly id: string;
  readonly customerId: string;
}

export interface RunsMoved<T> {
  /** What became of each that is there still. */
  readonly done: ReadonlyMap<string, T>;
  /** Those that cannot be moved, each for its own reason: nothing of their movement is written. */
  readonly failed: ReadonlyMap<string, unknown>;
  readonly followUp: FollowUp;
}

/**
 * Moves these runs, and no other ones of their customers. A customer is computed as one, so where several runs of theirs
 * are to be moved and one cannot be, they are halved until it stands alone.
 */
export async function moveRuns<T>(
  tx: TransactionSql,
  book: JourneyBook,
  rows: readonly RunOf[],
  act: (world: World, run: Run) => Asking<T>,
  options: MoveOptions,
): Promise<RunsMoved<T>> {
  const runsOf = new Map<string, RunOf[]>();
  for (const row of rows) runsOf.set(row.customerId, [...(runsOf.get(row.customerId) ?? []), row]);
  function* actOnOwn(world: World): Asking<Map<string, T>> {
    const done = new Map<string, T>();
    for (const { id } of runsOf.get(world.customer.id) ?? []) {
      const run = world.runs.get(id);
      if (run) done.set(id, yield* act(world, run));
    }
    return done;
  }
  const { results, followUp } = await move(tx, book, [...runsOf.keys()], actOnOwn, options);
  const done = new Map<string, T>();
  const failed = new Map<string, unknown>();
  const followUps = [followUp];
  for (const [customerId, result] of results) {
    const own = runsOf.get(customerId) ?? [];
    if (result.status === 'fulfilled') for (const [id, value] of result.value) done.set(id, value);
    else if (own.length === 1) failed.set(own[0]?.id ?? '', result.reason);
    else {
      const middle = Math.ceil(own.length / 2);
      for (const half of [own.slice(0, middle), own.slice(middle)]) {
        const moved = await moveRuns(tx, book, half, act, { ...options, careful: true });
        for (const [id, value] of moved.done) done.set(id, value);
        for (const [id, why] of moved.failed) failed.set(id, why);
        followUps.push(moved.followUp);
      }
    }
  }
  return { done, failed, followUp: allOf(followUps) };
}
