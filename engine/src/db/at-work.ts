import type { Fragment } from '../segments/conditions/context.ts';
import type { Sql, TransactionSql } from './database.ts';

/**
 * Transactions that are at work on a table at this moment, as an array of their names: those who lock its rows, or those
 * who write them. Who only reads it, as a backup does for hours, is none of them.
 */
export const atWorkOn = (
  sql: Sql | TransactionSql,
  table: 'customer_lock' | 'message_event',
  mode: 'RowShareLock' | 'RowExclusiveLock',
): Fragment => sql`array(
  select distinct virtualtransaction from pg_locks where relation = ${table}::regclass and mode = ${mode}
    and database = (select oid from pg_database where datname = current_database()))`;

/** Have all of them ended? */
export const haveEnded = (sql: Sql | TransactionSql, names: Fragment): Fragment =>
  sql`(cardinality(${names}) = 0 or not exists (select from pg_locks where virtualtransaction = any(${names})))`;
