import { randomUUID } from 'node:crypto';
import type { PendingQuery, ReservedSql, Row } from 'postgres';
import type { Sql, TransactionSql } from '../db/database.ts';

/** Who claims messages: alive as long as its database session holds the lock of its id. */
export interface SenderSession {
  readonly id: string;
  /** The connection that holds the lock. Claims go through it, so that nothing is claimed by the dead. */
  readonly sql: Sql;
  close(): Promise<void>;
}

export async function openSenderSession(sql: Sql): Promise<SenderSession> {
  const id = randomUUID();
  const reserved: ReservedSql = await sql.reserve();
  return {
    id,
    sql: reserved,
    async close() {
      await reserved`select pg_advisory_unlock_all()`.catch(() => {}); // a broken connection holds no lock either
      reserved.release();
    },
  };
}

/** The lock's key for a sender's id, or for the SQL expression that is one. */
export const lockKey = (sql: Sql | TransactionSql, id: string | PendingQuery<Row[]>) =>
  sql`('x' || substr(md5('sender ' || ${id}::text), 1, 16))::bit(64)::bigint`;
