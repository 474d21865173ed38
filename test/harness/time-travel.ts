import type { Sql } from '@olle/engine/db/database';

/**
 * Lets time pass for everything stored: each instant of each table becomes that much older, so that the database's own
 * clock finds waits over. Hourly counts stay: their hour is part of their key.
 */
export async function timeTravel(sql: Sql, milliseconds: number): Promise<void> {
  const by = `interval '${Math.round(milliseconds)} milliseconds'`;
  await sql.unsafe(`
    do $$ declare aged record; begin
      for aged in
        select table_name as name, string_agg(format('%1$I = %1$I - ${by.replaceAll("'", "''")}', column_name), ', ') as columns
        from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'timestamp with time zone'
          and table_name <> 'counter'
        group by table_name
      loop
        execute format('update %I set %s', aged.name, aged.columns);
      end loop;
    end $$`);
}
