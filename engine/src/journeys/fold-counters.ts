import type { Sql } from '../db/database.ts';

/** Folds counter changes into the hourly counts. Two folders at once take different rows. */
export async function foldCounters(sql: Sql): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    with taken as (
      delete from counter_delta where id in (select id from counter_delta order by id limit 5000 for update skip locked)
      returning journey_id, version, metric, subject, date_trunc('hour', at, 'UTC') as hour, n),
    folded as (
      insert into counter (journey_id, version, metric, subject, hour, n)
      select journey_id, version, metric, subject, hour, sum(n) from taken
      group by journey_id, version, metric, subject, hour order by 1, 2, 3, 4, 5
      on conflict (journey_id, version, metric, subject, hour) do update set n = counter.n + excluded.n)
    select count(*)::int as n from taken`;
  return row?.n ?? 0;
}
