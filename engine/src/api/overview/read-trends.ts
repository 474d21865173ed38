import type { OverviewAnswer } from '@olle/shared/api/overview';
import { toIso } from '@olle/shared/schedule/instant';
import type { Sql } from '../../db/database.ts';

/** Two weeks: one, and the one before to compare it with. */
const many = 14;
const hour = 3_600_000;

interface Row {
  readonly journeyId: string;
  /** Which of the days, from 1. */
  readonly day: number;
  readonly n: number;
}

/**
 * How many entered in each of the last days. Days of 24 hours that end now, so that a day that has just begun is not
 * compared with whole ones; to the hour, because counters know hours.
 */
export async function readTrends(sql: Sql, workspaceId: string): Promise<OverviewAnswer['trends']> {
  const end = Math.ceil(Date.now() / hour) * hour;
  const starts = Array.from({ length: many }, (_, index) => toIso(end - (many - index) * 24 * hour));
  const [from = ''] = starts;
  const rows = await sql<Row[]>`
    with running as materialized (
      select id from journey where workspace_id = ${workspaceId} and archived_at is null and status in ('active', 'paused'))
    select "journeyId", width_bucket(at, ${starts}::timestamptz[]) as day, sum(n)::int as n from (
      select r.id as "journeyId", c.hour as at, c.n from running r
      join journey_version v on v.journey_id = r.id
      -- By all columns of the index: else a year of every step's counts would be read.
      join counter c on c.journey_id = r.id and c.version = v.version and c.metric = 'entered' and c.subject = ''
        and c.hour >= ${from}
      union all
      select r.id, d.at, d.n from counter_delta d join running r on r.id = d.journey_id
      where d.metric = 'entered' and d.subject = '' and d.at >= ${from}) e
    group by 1, 2`;
  const entered: Record<string, number[]> = {};
  for (const { journeyId, day, n } of rows) {
    const days = entered[journeyId] ?? starts.map(() => 0);
    days[day - 1] = n;
    entered[journeyId] = days;
  }
  return { from, entered };
}
