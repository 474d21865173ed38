import { type Answering, drive } from '@olle/shared/runner/drive';
import { watchingExits } from '@olle/shared/runner/exit-conditions';
import { type Asking, askedLast } from '@olle/shared/runner/question';
import type { World } from '@olle/shared/runner/world';
import type { TransactionSql } from '../db/database.ts';
import { answerFromDatabase } from './answer.ts';
import { flush } from './flush/flush.ts';
import { allOf, type FollowUp, nothingToFollow } from './follow-up.ts';
import { alone } from './in-transaction.ts';
import type { JourneyBook } from './journeys.ts';
import { lockCustomers, type Opening, openWorlds } from './open-worlds.ts';

/** What became of one customer's computation. One that fails is set aside; the others of the batch are written. */
export interface Moved<T> {
  readonly results: ReadonlyMap<string, PromiseSettledResult<T>>;
  readonly followUp: FollowUp;
}

export interface MoveOptions extends Opening {
  /** The convoy whose own workflow is asking: it needs no nudge. */
  readonly waking?: string | null;
  /** What Postgres refuses of one customer is rejected as what the interpreter throws, and stops nobody else. */
  readonly careful?: boolean;
  /**
   * Whoever commits after another waits for it here before taking rows that many share: what it held meanwhile would
   * keep the other from ever committing, and Postgres cannot see such a ring.
   */
  readonly turn?: Promise<void> | undefined;
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
  { careful = false, ...options }: MoveOptions = {},
): Promise<Moved<T>> {
  if (!careful) return await moveTogether(tx, book, customerIds, compute, options);
  const ids = await lockCustomers(tx, customerIds);
  return await moveHalves(tx, ids, (inner, some) => moveTogether(inner, book, some, compute, options));
}

/** Halves what cannot be written together until what is wrong stands alone: the others still move together. */
async function moveHalves<T>(
  tx: TransactionSql,
  ids: readonly string[],
  moveSome: (tx: TransactionSql, ids: readonly string[]) => Promise<Moved<T>>,
): Promise<Moved<T>> {
  const outcome = await alone(tx, (inner) => moveSome(inner, ids));
  if (outcome.status === 'fulfilled') return outcome.value;
  const [id] = ids;
  if (ids.length === 1 && id !== undefined) return { results: new Map([[id, outcome]]), followUp: nothingToFollow };
  const middle = Math.ceil(ids.length / 2);
  const first = await moveHalves(tx, ids.slice(0, middle), moveSome);
  const second = await moveHalves(tx, ids.slice(middle), moveSome);
  return {
    results: new Map([...first.results, ...second.results]),
    followUp: allOf([first.followUp, second.followUp]),
  };
}

/** Lets the process do what else is waiting: a page of hundreds would keep a single message for a tenth of a second. */
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function moveTogether<T>(
  tx: TransactionSql,
  book: JourneyBook,
  customerIds: readonly string[],
  compute: (world: World) => Asking<T>,
  { waking = null, turn, ...opening }: MoveOptions,
): Promise<Moved<T>> {
  const open = [...(await openWorlds(tx, book, customerIds, opening)).values()];
  const askers = open.map(({ world, workspaceId }) => ({ customerId: world.customer.id, workspaceId }));
  const settled = await drive(
    open.map(({ world }) => watchingExits(world, compute(world))),
    inTurn(turn, answerFromDatabase(tx, askers)),
    breathe,
  );
  const good = open.filter((_, index) => settled[index]?.status === 'fulfilled');
  const followUp = await flush(tx, good, book.convoyMax, waking);
  const results = new Map<string, PromiseSettledResult<T>>();
  for (const [index, { world }] of open.entries()) {
    const result = settled[index];
    if (result) results.set(world.customer.id, result);
  }
  return { results, followUp };
}

function inTurn(turn: Promise<void> | undefined, answer: Answering): Answering {
  if (!turn) return answer;
  return async (asked) => {
    if (asked.some(({ question }) => askedLast.has(question.kind))) await turn;
    return await answer(asked);
  };
}
