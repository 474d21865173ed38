import { randomUUID } from 'node:crypto';
import postgres, { type Options, type PendingQuery, type PostgresType, type Row } from 'postgres';
import type { Sql, TransactionSql } from '../db/database.ts';

/** Who claims messages: alive as long as its database session holds the lock of its id. */
export interface SenderSession {
  readonly id: string;
  /** The connection that holds the lock. Claims go through it, so that nothing is claimed by the dead. */
  readonly sql: Sql;
  close(): Promise<void>;
}

/**
 * A connection of its own. One reserved from the pool would do, but postgres.js breaks when a reserved connection is
 * lost: its queries hang for ever, and the write into the closed socket ends the process.
 */
export async function openSenderSession(sql: Sql): Promise<SenderSession> {
  // As postgres.js opens its own connection to listen on: the options that it has parsed are options again.
  const parsed = sql.options as unknown as Options<Record<string, PostgresType>>;
  // A claim that a crash of the server forgets leaves the message queued, so it need not wait for the disk. Each is planned
  // anew: a plan kept from when the queue was empty reads the whole of it (measured: 1.5 s a claim at 50,000).
  const connection = { ...parsed.connection, synchronous_commit: 'off', plan_cache_mode: 'force_custom_plan' };
  const own = postgres({ ...parsed, connection, max: 1, idle_timeout: 0, max_lifetime: null });
  return {
    id: randomUUID(),
    sql: own as unknown as Sql, // of the same types as the pool it was made from
    close: () => own.end({ timeout: 2 }),
  };
}

/** The lock's key for a sender's id, or for the SQL expression that is one. */
export const lockKey = (sql: Sql | TransactionSql, id: string | PendingQuery<Row[]>) =>
  sql`('x' || substr(md5('sender ' || ${id}::text), 1, 16))::bit(64)::bigint`;
