import type { JsonObject } from '@olle/shared/json';
import type { TransactionSql } from '../../db/database.ts';

const most = 2_000;

/**
 * Writes rows in a few statements. `columns` are the table's own, with their types; a row leaves out what is null.
 * @example insertRows(tx, 'customer_lock', { customer_id: 'uuid' }, [{ customer_id: id }])
 */
export async function insertRows(
  tx: TransactionSql,
  table: string,
  columns: Readonly<Record<string, string>>,
  rows: readonly JsonObject[],
): Promise<void> {
  const names = Object.keys(columns);
  const typed = names.map((name) => `${name} ${columns[name]}`).join(', ');
  for (let from = 0; from < rows.length; from += most) {
    const page = JSON.stringify(rows.slice(from, from + most));
    // Names and types are literals of this folder, never input.
    await tx`
      insert into ${tx(table)} (${tx(names)})
      select ${tx(names)} from jsonb_to_recordset(${page}::text::jsonb) as t (${tx.unsafe(typed)})`;
  }
}
