import { drive } from '@olle/shared/runner/drive';
import type { Asking } from '@olle/shared/runner/question';
import type { World } from '@olle/shared/runner/world';
import type { TransactionSql } from '../db/database.ts';
import { answerFromDatabase } from './answer.ts';
import { flush } from './flush/flush.ts';
import type { FollowUp } from './flush/run-rows.ts';
import type { JourneyBook } from './journeys.ts';
import { openWorlds } from './open-worlds.ts';

/** What became of one customer's computation. One that throws is set aside; the others of the batch are written. */
export interface Moved<T> {
  readonly results: ReadonlyMap<string, PromiseSettledResult<T>>;
  readonly followUp: FollowUp;
}

export interface MoveOptions {
  /** The convoy whose own workflow is asking: it needs no nudge. */
  readonly waking?: string | null;
  /** The earliest instant of the facts at hand: a run that has ended is read if a goal could count then. */
  readonly factsSince?: number;
}

/**
 * Moves customers inside a transaction: locks them, reads their worlds, lets the interpreter decide for all of them
 * side by side, and writes what it decided. Every movement of every kind goes through here.
 */
export async function move<T>(
  tx: TransactionSql,
  book: JourneyBook,
  customerIds: readonly string[],
  compute: (world: World) => Asking<T>,
  { waking = null, factsSince }: MoveOptions = {},
): Promise<Moved<T>> {
  const open = [...(await openWorlds(tx, book, customerIds, factsSince)).values()];
  const askers = open.map(({ world, workspaceId }) => ({ customerId: world.customer.id, workspaceId }));
  const settled = await drive(
    open.map(({ world }) => compute(world)),
    answerFromDatabase(tx, askers),
  );
  const good = open.filter((_, index) => settled[index]?.status === 'fulfilled');
  const followUp = await flush(tx, good, waking);
  const results = new Map<string, PromiseSettledResult<T>>();
  for (const [index, { world }] of open.entries()) {
    const result = settled[index];
    if (result) results.set(world.customer.id, result);
  }
  return { results, followUp };
}
