import type { JSONValue } from 'postgres';
import type { Sql, TransactionSql } from './database.ts';

/** Rows as one JSON parameter, for `jsonb_to_recordset` and `jsonb_populate_recordset`. Rows hold JSON values only. */
export function recordset(sql: Sql | TransactionSql, rows: readonly object[]) {
  // An interface has no index signature, so TypeScript cannot see that its values are JSON.
  return sql.json(rows as unknown as JSONValue);
}
