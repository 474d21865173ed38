import { type NodeCount, noCounts, nodeCounts, type StatsAnswer } from '@olle/shared/api/stats';
import type { Sql } from '../../db/database.ts';

export interface StatsRange {
  /** Counters know hours: it begins with the hour of `from`, and ends before `to`. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly version?: number | undefined;
}

const isNodeCount = (metric: string): metric is NodeCount => nodeCounts.some((name) => name === metric);

/** What happened in a journey: counters with what is not yet folded into them, and runs and goals as they stand. */
export async function readStats(sql: Sql, journeyId: string, range: StatsRange = {}): Promise<StatsAnswer> {
  const [counts, runs, places, goals] = await Promise.all([
    readCounts(sql, journeyId, range),
    readRuns(sql, journeyId, range),
    readPlaces(sql, journeyId, range),
    readGoals(sql, journeyId, range),
  ]);
  const notEntered: Record<string, number> = {};
  const stats: StatsAnswer = {
    entered: 0,
    ...runs,
    goals: goals.reduce((sum, { goals: n }) => sum + n, 0),
    goalValue: goals.flatMap(({ currency, sum }) => (sum === null ? [] : [{ currency, sum }])),
    nodes: {},
    edges: {},
    edgeGoals: {},
    notEntered,
  };
  const node = (id: string) => (stats.nodes[id] ??= noCounts());
  for (const { metric, subject, n } of counts) {
    if (metric === 'entered') stats.entered += n;
    else if (metric === 'edge') stats.edges[subject] = n;
    else if (metric === 'edge_goals') stats.edgeGoals[subject] = n;
    else if (metric === 'not_entered') notEntered[subject] = n;
    else if (isNodeCount(metric) && subject !== '') node(subject)[metric] += n;
  }
  for (const { nodeId, waiting } of places) node(nodeId).waiting = waiting;
  return stats;
}

/** One statement, so that a count is seen before or after it is folded, never twice. */
const readCounts = (sql: Sql, journeyId: string, { from, to, version }: StatsRange) =>
  sql<{ metric: string; subject: string; n: number }[]>`
    select metric, subject, sum(n)::float8 as n from (
      select version, metric, subject, hour, n from counter where journey_id = ${journeyId}
      union all
      select version, metric, subject, date_trunc('hour', at, 'UTC'), n from counter_delta where journey_id = ${journeyId}
    ) c
    where true
      ${from ? sql`and hour >= date_trunc('hour', ${from}::timestamptz, 'UTC')` : sql``}
      ${to ? sql`and hour < ${to}::timestamptz` : sql``}
      ${version ? sql`and version = ${version}` : sql``}
    group by metric, subject`;

/** Who waits, waits now; who left is counted where the leaving lies in the range. */
async function readRuns(sql: Sql, journeyId: string, { from, to, version }: StatsRange) {
  const within = sql`(true
    ${from ? sql`and ended_at >= ${from}::timestamptz` : sql``}
    ${to ? sql`and ended_at < ${to}::timestamptz` : sql``})`;
  const [row] = await sql<{ waiting: number; finished: number; exited: number; failed: number }[]>`
    select count(*) filter (where status in ('waiting', 'held'))::int as waiting,
      count(*) filter (where status = 'finished' and ${within})::int as finished,
      count(*) filter (where status = 'exited' and ${within})::int as exited,
      count(*) filter (where status = 'failed' and ${within})::int as failed
    from run where journey_id = ${journeyId} ${version ? sql`and version = ${version}` : sql``}`;
  return row ?? { waiting: 0, finished: 0, exited: 0, failed: 0 };
}

const readPlaces = (sql: Sql, journeyId: string, { version }: StatsRange) =>
  sql<{ nodeId: string; waiting: number }[]>`
    select node_id as "nodeId", count(*)::int as waiting from run
    where journey_id = ${journeyId} and node_id is not null and status in ('waiting', 'held')
      ${version ? sql`and version = ${version}` : sql``}
    group by node_id`;

const readGoals = (sql: Sql, journeyId: string, { from, to, version }: StatsRange) =>
  sql<{ currency: string | null; goals: number; sum: number | null }[]>`
    select currency, count(*)::int as goals, sum(value) as sum from goal_hit
    where journey_id = ${journeyId}
      ${from ? sql`and at >= ${from}::timestamptz` : sql``} ${to ? sql`and at < ${to}::timestamptz` : sql``}
      ${version ? sql`and version = ${version}` : sql``}
    group by currency order by currency`;
