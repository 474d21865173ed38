import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres, { type Sql, type TransactionSql } from 'postgres';

export type { Sql, TransactionSql };

/**
 * Two doors to one Postgres. `sql` is for the set-based statements of movement and ingest, `db` for the plain reads and
 * writes of the API. They are separate pools, because drizzle replaces its client's date and JSON parsers.
 */
export interface Database {
  readonly sql: Sql;
  readonly db: PostgresJsDatabase;
  /** For a thread that opens connections of its own. */
  readonly url: string;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Connections of `sql`; `db` has a few of its own. */
  readonly max?: number;
  readonly name?: string;
}

/** Opens the pools; connections are made when first used. A statement may take 25 s, less than a local activity's 30. */
export function openDatabase(url: string, { max = 10, name = 'olle' }: DatabaseOptions = {}): Database {
  const options = {
    onnotice: () => {},
    // Seconds. The library's own waits grow to 20: so long nothing would work after the server is back.
    backoff: (failures: number) => Math.min(1, 0.05 * 2 ** failures),
    connection: { application_name: name, statement_timeout: 25_000, TimeZone: 'UTC' },
  };
  // bigint columns are orders of receipt, far below 2^53.
  const types = { bigint: { to: 20, from: [20], serialize: String, parse: Number } };
  const sql = postgres(url, { ...options, max, types });
  const own = postgres(url, { ...options, max: 4 });
  return {
    sql: sql as unknown as Sql, // the custom bigint type only changes what comes back at run time
    db: drizzle(own),
    url,
    close: async () => {
      await Promise.all([sql.end({ timeout: 5 }), own.end({ timeout: 5 })]);
    },
  };
}
