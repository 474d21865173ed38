import { sql } from 'drizzle-orm';
import type { Database, TransactionSql } from './database.ts';

/** A call that carries an Idempotency-Key, as its row is found. Another claim: somebody else goes on with it. */
export interface KeyedCall {
  readonly path: string;
  readonly key: string;
  readonly claim: string;
}

/** Whose work it is. */
export interface By {
  readonly workspaceId: string;
  readonly actor: string;
  readonly call?: KeyedCall | undefined;
}

export type DrizzleTransaction = Parameters<Parameters<Database['db']['transaction']>[0]>[0];
type Query = (parts: TemplateStringsArray, ...values: string[]) => PromiseLike<readonly Record<string, unknown>[]>;

/** What the call does is being done for another one with its key, and nothing of this one is written. */
export class CallTakenOver extends Error {
  override name = 'CallTakenOver';
}

/**
 * Does the work of a call once for its Idempotency-Key: what came of it is kept in the very transaction that does it, so
 * that a repeat, after whatever crash, reads that and does nothing. It is JSON. Work in several transactions gives each its
 * `part`.
 * @example await sql.begin((tx) => onceIn(tx, caller, async () => ({ id: await insert(tx) })))
 */
export async function onceIn<T>(
  tx: TransactionSql | DrizzleTransaction,
  { workspaceId, call }: By,
  work: () => Promise<T>,
  part = '',
): Promise<T> {
  if (!call) return await work();
  const { path, key, claim } = call;
  const query: Query = typeof tx === 'function' ? tx : (parts, ...values) => tx.execute(sql(parts, ...values));
  const [row] = await query`
    select done from idempotency
    where workspace_id = ${workspaceId} and path = ${path} and key = ${key} and claim = ${claim} for update`;
  if (!row) throw new CallTakenOver('another call goes on with it');
  // Written below.
  const done = (typeof row.done === 'string' ? JSON.parse(row.done) : {}) as Record<string, T>;
  const before = done[part];
  if (before !== undefined) return before;
  const result = await work();
  await query`
    update idempotency set done = ${JSON.stringify({ ...done, [part]: result })}
    where workspace_id = ${workspaceId} and path = ${path} and key = ${key}`;
  return result;
}
