import type { Sql } from '../../db/database.ts';
import type { Fragment, SqlContext } from './context.ts';

/** The zone of customer `c`. */
export const zoneOf = (sql: Sql, { zones, workspaceZone }: SqlContext): Fragment =>
  sql`(case when c.attributes->>'timezone' = any(${[...zones]}::text[]) then c.attributes->>'timezone' else ${workspaceZone} end)`;

/** By number, because the years before 1 have no text that Postgres and JavaScript share. */
export const instantToSql = (sql: Sql, at: Date | number): Fragment => sql`to_timestamp(${Number(at) / 1000}::float8)`;

/** What the clocks of customer `c` call today. */
export const todayOf = (sql: Sql, context: SqlContext): Fragment =>
  sql`(${instantToSql(sql, context.now)} at time zone ${zoneOf(sql, context)})::date`;
