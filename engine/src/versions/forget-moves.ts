import type { Sql } from '../db/database.ts';

/** Rows that one look takes, so that none is long: the next turn goes on. */
const most = 20_000;

/**
 * Where those who were moved stood before is kept for as long as the move can be undone, and a day more; and so is who
 * was not moved. The move itself stays on record.
 */
export async function forgetMoves(sql: Sql): Promise<void> {
  const old = await sql<{ id: string }[]>`
    select id from migration
    where created_at < now() - interval '2 days' and status in ('done', 'undone') and forgotten_at is null
    order by created_at`;
  let left = most;
  for (const { id } of old) {
    const [row] = await sql<{ forgotten: number }[]>`
      with old as (
        select run_id, from_version from migration_run
        where migration_id = ${id} and (before is not null or from_version is null) limit ${left}),
      moved as (
        update migration_run m set before = null from old o
        where m.migration_id = ${id} and m.run_id = o.run_id and o.from_version is not null returning 1),
      stayed as (
        delete from migration_run m using old o
        where m.migration_id = ${id} and m.run_id = o.run_id and o.from_version is null returning 1)
      select (select count(*) from moved)::int + (select count(*) from stayed)::int as forgotten`;
    left -= row?.forgotten ?? 0;
    if (left <= 0) return;
    await sql`update migration set forgotten_at = clock_timestamp() where id = ${id}`;
  }
}
