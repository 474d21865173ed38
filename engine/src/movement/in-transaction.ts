import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql, TransactionSql } from '../db/database.ts';
import { IdentityMoved } from './open-worlds.ts';

/** Deadlock, serialization failure, lock not available: the same work may succeed when done again. */
const passing = new Set(['40P01', '40001', '55P03']);

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Runs work in a transaction, again when it met another one, or when a customer was merged away meanwhile. */
export async function inTransaction<T>(sql: Sql, work: (tx: TransactionSql) => Promise<T>, attempts = 5): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      // postgres.js types the result as unwrapped promises of T's parts; work returns plain values.
      return (await sql.begin(work)) as T;
    } catch (error) {
      const again = error instanceof IdentityMoved || passing.has(codeOf(error) ?? '');
      if (!again || attempt >= attempts) throw error;
      await sleep(attempt * 10 + Math.random() * 20);
    }
  }
}
