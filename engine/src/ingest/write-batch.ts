import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Sql, TransactionSql } from '../db/database.ts';
import { failureOf } from './database-failure.ts';
import type { Entry, Item, Rejected } from './item.ts';
import { planBatch } from './plan-batch.ts';
import { BatchOvertaken, readKnown } from './read-known.ts';
import { storablePart } from './storable.ts';
import { writePlan } from './write-plan.ts';

const ATTEMPTS = 12;

/**
 * One transaction for all entries of a workspace; answers the inbox shards that have something to route. What the
 * database refuses for its content is halved until it stands alone, and goes to the dead letters.
 */
export async function writeBatch(sql: Sql, workspaceId: string, entries: readonly Entry[]): Promise<number[]> {
  try {
    return await persistently(() => sql.begin((tx) => write(tx, workspaceId, entries)));
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

async function write(tx: TransactionSql, workspaceId: string, entries: readonly Entry[]): Promise<number[]> {
  const items = entries.flatMap((entry) => (entry.kind === 'item' ? [entry.item] : []));
  const rejected = entries.flatMap((entry) => (entry.kind === 'rejected' ? [entry.rejected] : []));
  const [, known] = await Promise.all([preferIndexes(tx), readKnown(tx, workspaceId, items)]);
  return writePlan(tx, workspaceId, planBatch(items, known, randomUUID), rejected);
}

/**
 * A table that was empty when a statement was planned is read whole by that plan until the next ANALYZE, however much
 * came in meanwhile. Every join here is a lookup by key.
 */
function preferIndexes(tx: TransactionSql) {
  return tx`
    select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
      set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)`;
}

/** Again when it met another batch, or Postgres restarts: message ids make a repeat harmless. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
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
