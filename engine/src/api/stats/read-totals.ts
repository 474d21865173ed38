import type { StatsTotals } from '@olle/shared/api/stats';
import type { Sql } from '../../db/database.ts';

const none: StatsTotals = { entered: 0, waiting: 0, finished: 0, exited: 0, failed: 0, goals: 0 };

interface Row extends StatsTotals {
  readonly journeyId: string;
}

/** How many came into each journey and what became of them: for lists, with one statement. */
export async function readTotals(sql: Sql, journeyIds: readonly string[]): Promise<(journeyId: string) => StatsTotals> {
  const ids = [...journeyIds];
  const rows = await sql<Row[]>`
    select j.id as "journeyId",
      (select coalesce(sum(n), 0)::int from (
        select n from counter where journey_id = j.id and metric = 'entered'
        union all select n from counter_delta where journey_id = j.id and metric = 'entered') c) as entered,
      r.waiting, r.finished, r.exited, r.failed,
      (select count(*)::int from goal_hit where journey_id = j.id) as goals
    from unnest(${ids}::uuid[]) as j(id)
    cross join lateral (
      select count(*) filter (where status in ('waiting', 'held'))::int as waiting,
        count(*) filter (where status = 'finished')::int as finished,
        count(*) filter (where status = 'exited')::int as exited,
        count(*) filter (where status = 'failed')::int as failed
      from run where journey_id = j.id) r`;
  const totals = new Map(rows.map(({ journeyId, ...counts }) => [journeyId, counts]));
  return (journeyId) => totals.get(journeyId) ?? none;
}
