import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql, TransactionSql } from '../db/database.ts';
import { IdentityMoved } from './open-worlds.ts';

/** Deadlock, serialization failure, lock not available: the same work may succeed when done again. */
const passing = new Set(['40P01', '40001', '55P03']);

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/**
 * Is it the data's own doing: a value that cannot be kept, a limit, a constraint, a bug? A server that is away, or that
 * has other tables than this release, is nobody's in particular.
 */
export function isOwnFault(error: unknown): boolean {
  if (error instanceof IdentityMoved) return false;
  const code = codeOf(error);
  return code === undefined || code === '57014' || /^(22|23|54|P0)/.test(code);
}

/**
 * Runs work in a transaction, again when it met another one, or when a customer was merged away meanwhile. What fails by
 * its own data is done once more, `careful`: then each part is to stand alone, so that one stops nobody else.
 */
export async function inTransaction<T>(
  sql: Sql,
  work: (tx: TransactionSql, careful: boolean) => Promise<T>,
  attempts = 5,
): Promise<T> {
  let careful = false;
  for (let attempt = 1; ; attempt++) {
    try {
      // postgres.js types the result as unwrapped promises of T's parts; work returns plain values.
      return (await sql.begin((tx) => work(tx, careful))) as T;
    } catch (error) {
      const again = error instanceof IdentityMoved || passing.has(codeOf(error) ?? '');
      const own: boolean = !careful && isOwnFault(error);
      if (!(again && attempt < attempts) && !own) throw error;
      careful ||= own;
      if (again) await sleep(attempt * 10 + Math.random() * 20);
    }
  }
}

/** Does a part of the work so that its failure undoes that part only. Rejects with what is nobody's in particular. */
export async function alone<T>(tx: TransactionSql, part: (tx: TransactionSql) => Promise<T>) {
  try {
    return { status: 'fulfilled', value: (await tx.savepoint(part)) as T } as const;
  } catch (reason) {
    if (!isOwnFault(reason)) throw reason;
    return { status: 'rejected', reason } as const;
  }
}
