import type { BacktestAnswer } from '@olle/shared/api/backtest';
import { noCounts, type StatsAnswer } from '@olle/shared/api/stats';
import { durationOfSeconds } from '@olle/shared/schedule/duration-of-seconds';
import type { Sql } from '../db/database.ts';

export interface Really extends StatsAnswer {
  /** Versions that let them in. */
  readonly versions: number[];
  readonly medianTime: BacktestAnswer['medianTime'];
}

interface Period {
  readonly journeyId: string;
  readonly from: Date;
  readonly to: Date;
}

/**
 * What really became of those who entered in the period: the same people as a backtest counts, so that the figures can
 * stand beside each other. Null when nobody did.
 */
export async function readReally(sql: Sql, period: Period): Promise<Really | null> {
  const runs = await readRuns(sql, period);
  if (runs.length === 0) return null;
  const [steps, messages, goals, times, met, left] = await Promise.all([
    readSteps(sql, period),
    readMessages(sql, period),
    readGoals(sql, period),
    readTimes(sql, period),
    readGoalSteps(sql, period),
    readLeft(sql, period),
  ]);
  const medianTime: Really['medianTime'] = { nodes: {}, edges: {} };
  for (const { nodeId, outcome, seconds } of times) {
    const said = durationOfSeconds(Math.round(seconds));
    if (outcome === null) medianTime.nodes[nodeId] = said;
    else medianTime.edges[`${nodeId}/${outcome}`] = said;
  }
  const edgeGoals: Record<string, number> = {};
  const of = (status: string) => runs.filter((run) => run.status === status).reduce((sum, { n }) => sum + n, 0);
  const nodes: Record<string, StatsAnswer['nodes'][string]> = {};
  const node = (id: string) => {
    const figures = nodes[id] ?? noCounts();
    nodes[id] = figures;
    return figures;
  };
  const entered = runs.reduce((sum, { n }) => sum + n, 0);
  const edges: Record<string, number> = { 'trigger/next': entered };
  for (const { nodeId, outcome, n } of steps) {
    node(nodeId).reached += n;
    if (outcome === 'waiting') node(nodeId).waiting += n;
    else if (outcome !== 'ended' && outcome !== 'moved') edges[`${nodeId}/${outcome}`] = n;
  }
  for (const { nodeId, sent, delivered, bounced, failed, skipped } of messages)
    Object.assign(node(nodeId), { sent, delivered, bounced, failed, skipped });
  for (const { nodeId, outcome, n } of met) {
    if (outcome === null) node(nodeId).goals = n;
    else if (outcome !== 'waiting' && outcome !== 'ended' && outcome !== 'moved') edgeGoals[`${nodeId}/${outcome}`] = n;
  }
  for (const { nodeId, n } of left) node(nodeId).left = n;
  return {
    entered,
    waiting: of('waiting') + of('held'),
    finished: of('finished'),
    exited: of('exited'),
    failed: of('failed'),
    goals: goals.reduce((sum, { n }) => sum + n, 0),
    goalValue: goals.flatMap(({ currency, sum }) => (sum === null ? [] : [{ currency, sum }])),
    nodes,
    edges,
    edgeGoals,
    medianTime,
    versions: [...new Set(runs.map(({ version }) => version))].sort((a, b) => a - b),
  };
}

const inPeriod = (sql: Sql, { journeyId, from, to }: Period) =>
  sql`r.journey_id = ${journeyId} and r.entered_at >= ${from} and r.entered_at < ${to}`;

const readRuns = (sql: Sql, period: Period) =>
  sql<{ status: string; version: number; n: number }[]>`
    select r.status, r.version, count(*)::int as n from run r where ${inPeriod(sql, period)} group by 1, 2`;

const readSteps = (sql: Sql, period: Period) =>
  sql<{ nodeId: string; outcome: string; n: number }[]>`
    select s.node_id as "nodeId", s.outcome, count(*)::int as n from run r join step s on s.run_id = r.id
    where ${inPeriod(sql, period)} group by 1, 2`;

/** Each message counts where it stands now, and what was delivered was sent. */
const readMessages = (sql: Sql, period: Period) =>
  sql<{ nodeId: string; sent: number; delivered: number; bounced: number; failed: number; skipped: number }[]>`
    select m.node_id as "nodeId",
      count(*) filter (where m.sent_at is not null)::int as sent,
      count(*) filter (where m.status = 'delivered')::int as delivered,
      count(*) filter (where m.status = 'bounced')::int as bounced,
      count(*) filter (where m.status = 'failed')::int as failed,
      count(*) filter (where m.status = 'skipped')::int as skipped
    from run r join message m on m.run_id = r.id
    where ${inPeriod(sql, period)} group by 1`;

const readGoals = (sql: Sql, period: Period) =>
  sql<{ currency: string | null; n: number; sum: number | null }[]>`
    select g.currency, count(*)::int as n, sum(g.value) as sum from run r join goal_hit g on g.run_id = r.id
    where ${inPeriod(sql, period)} group by 1 order by 1`;

/** Outcome null: of the step, by whatever way people left it. */
const readTimes = (sql: Sql, period: Period) =>
  sql<{ nodeId: string; outcome: string | null; seconds: number }[]>`
    select s.node_id as "nodeId", s.outcome,
      extract(epoch from percentile_disc(0.5) within group (order by s.at - s.arrived_at))::float8 as seconds
    from run r join step s on s.run_id = r.id
    where ${inPeriod(sql, period)} and s.outcome not in ('waiting', 'moved')
    group by grouping sets ((s.node_id), (s.node_id, s.outcome))`;

/** Who met the goal after a step, and after leaving it by a way. */
const readGoalSteps = (sql: Sql, period: Period) =>
  sql<{ nodeId: string; outcome: string | null; n: number }[]>`
    select s.node_id as "nodeId", case when s.at < g.at then s.outcome else 'waiting' end as outcome, count(distinct r.id)::int as n
    from run r join goal_hit g on g.run_id = r.id join step s on s.run_id = r.id and s.arrived_at < g.at
    where ${inPeriod(sql, period)}
    group by grouping sets ((s.node_id), (s.node_id, case when s.at < g.at then s.outcome else 'waiting' end))`;

/** Where those stood who left before the end of the way. */
const readLeft = (sql: Sql, period: Period) =>
  sql<{ nodeId: string; n: number }[]>`
    select s.node_id as "nodeId", count(*)::int as n from run r join step s on s.run_id = r.id and s.seq = r.step_count
    where ${inPeriod(sql, period)} and r.status in ('exited', 'failed') and r.end_reason->>'code' is distinct from 'goal_met'
    group by 1`;
