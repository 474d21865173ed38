import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Sql, TransactionSql } from '../db/database.ts';
import { batchLock } from './batch-lock.ts';
import { failureOf } from './database-failure.ts';
import type { Entry, Item, Rejected } from './item.ts';
import { planBatch } from './plan-batch.ts';
import { BatchOvertaken, readKnown } from './read-known.ts';
import { storablePart } from './storable.ts';
import { writePlan } from './write-plan.ts';

const ATTEMPTS = 12;
/** Then it runs alone. */
const PATIENT = 2;

/**
 * One transaction for all entries of a workspace; answers the inbox shards that have something to route. What the
 * database refuses for its content is halved until it stands alone, and goes to the dead letters.
 */
export async function writeBatch(sql: Sql, workspaceId: string, entries: readonly Entry[]): Promise<number[]> {
  try {
    // What is taken once stays taken: learned by one attempt, known to the next.
    const taken = new Set<string>();
    return await persistently((attempt) =>
      sql.begin(async (tx) => {
        const [, shards] = await Promise.all([
          prepare(tx, workspaceId, attempt > PATIENT),
          write(tx, workspaceId, entries, taken),
        ]);
        return shards;
      }),
    );
  } catch (error) {
    if (failureOf(error) !== 'data') throw error;
    const [only] = entries;
    if (entries.length > 1) {
      const half = Math.ceil(entries.length / 2);
      const first = await writeBatch(sql, workspaceId, entries.slice(0, half));
      return [...new Set([...first, ...(await writeBatch(sql, workspaceId, entries.slice(half)))])];
    }
    if (only?.kind !== 'item') throw error;
    return writeBatch(sql, workspaceId, [{ kind: 'rejected', rejected: refused(only.item, error) }]);
  }
}

async function write(
  tx: TransactionSql,
  workspaceId: string,
  entries: readonly Entry[],
  taken: Set<string>,
): Promise<number[]> {
  const items = entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : []));
  const rejected = entries.flatMap((entry) => (entry.kind === 'rejected' ? [entry.rejected] : []));
  const known = await readKnown(tx, workspaceId, items, taken);
  const written = await writePlan(tx, workspaceId, planBatch(items, known, randomUUID), rejected);
  for (const messageId of written.taken) taken.add(messageId);
  if (written.taken.length > 0) throw new BatchOvertaken();
  return [...written.shards];
}

/**
 * A statement that was planned when a table was empty reads it whole until the next ANALYZE, however much came in
 * meanwhile; for the same reason no statement of ingest joins tables. The lock is shared by all batches of a workspace,
 * of all processes, unless one was overtaken again and again: that one runs alone.
 */
function prepare(tx: TransactionSql, workspaceId: string, alone: boolean) {
  const key = batchLock(tx, workspaceId);
  return tx`
    select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
      ${alone ? tx`pg_advisory_xact_lock(${key})` : tx`pg_advisory_xact_lock_shared(${key})`}`;
}

/** Again when it met another batch, or Postgres restarts: message ids make a repeat harmless. */
async function persistently<T>(work: (attempt: number) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(attempt);
    } catch (error) {
      const overtaken = error instanceof BatchOvertaken || failureOf(error) === 'again';
      const restarting = failureOf(error) === 'unavailable' && attempt < 3;
      if (attempt === ATTEMPTS || !(overtaken || restarting)) throw error;
      await setTimeout((restarting ? 100 : 2) * attempt * (0.5 + Math.random()));
    }
  }
}

function refused(item: Item, error: unknown): Rejected {
  const message = error instanceof Error ? error.message.slice(0, 300) : 'unknown';
  return { body: storablePart(item.body), code: 'not_storable', message: `The database refused it: ${message}` };
}
