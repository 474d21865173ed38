import type { PageQuery } from '@olle/shared/api/page';
import type { StuckSummary } from '@olle/shared/api/stuck';
import type { Language } from '@olle/shared/i18n/language';
import type { JsonObject } from '@olle/shared/json';
import type { Reason } from '@olle/shared/runner/reason';
import { byTime, readCursor } from '../api/http/cursor.ts';
import { toPage } from '../api/http/page.ts';
import { type RunRow, runColumns, runItemOf, runTables } from '../api/runs/run-row.ts';
import type { Sql, TransactionSql } from '../db/database.ts';
import { type StepRow, type StepSeen, stepColumn, stepSeen } from './step-seen.ts';

export interface StuckFilter {
  readonly workspaceId: string;
  readonly journeyId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly code?: string | undefined;
  readonly ids?: readonly string[] | undefined;
}

interface Row extends RunRow {
  readonly stuckAt: Date;
  readonly memo: JsonObject | null;
  readonly reason: Reason | null;
  readonly step: StepRow;
}

type Group = StuckSummary['groups'][number];

interface GroupRow extends Omit<Group, 'since' | 'facts' | keyof StepSeen>, Pick<Row, 'memo' | 'reason' | 'step'> {
  readonly since: Date;
  readonly total: number;
}

/** Those who cannot go on by themselves, the latest first. */
export async function listStuck(sql: Sql, filter: StuckFilter, { limit, cursor }: PageQuery, language: Language) {
  const after = readCursor(cursor, byTime);
  const rows = await sql<Row[]>`
    select ${runColumns(sql)}, r.updated_at as "stuckAt", r.memo, s.reason, ${stepColumn(sql, sql`r.node_id`)} as step
    from ${runTables(sql)} left join step s on s.run_id = r.id and s.seq = r.step_seq
    left join journey_version v on v.journey_id = r.journey_id and v.version = r.version where ${isStuck(sql, filter)}
      ${after ? sql`and (r.updated_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by r.updated_at desc, r.id desc limit ${limit + 1}`;
  const toItem = (row: Row) => ({
    ...runItemOf(row),
    reason: reasonOf(row),
    ...stepSeen(row.step, language),
    stuckAt: row.stuckAt.toISOString(),
  });
  return toPage(rows, limit, toItem, ({ stuckAt, id }) => [stuckAt.toISOString(), id]);
}

/** The step says it, unless the step could not even be taken. */
function reasonOf({ stuck, reason, memo }: Pick<Row, 'stuck' | 'reason' | 'memo'>): {
  code: string;
  facts: JsonObject;
} {
  const code = stuck ?? '';
  if (reason?.code === code) return { code, facts: { ...reason.facts } };
  return { code, facts: typeof memo?.error === 'string' ? { error: memo.error } : {} };
}

export async function summariseStuck(sql: Sql, filter: StuckFilter, language: Language): Promise<StuckSummary> {
  const rows = await sql<GroupRow[]>`
    select g."journeyId", g."nodeId", g.code, g.count, g.since, (sum(g.count) over ())::int as total,
      j.name as "journeyName", r.memo, s.reason, ${stepColumn(sql, sql`r.node_id`)} as step
    from (
      select r.journey_id as "journeyId", r.node_id as "nodeId", r.stuck as code, count(*)::int as count,
        min(r.updated_at) as since, (array_agg(r.id order by r.updated_at desc))[1] as latest
      from run r where ${isStuck(sql, filter)} group by 1, 2, 3) g
    join journey j on j.id = g."journeyId" join run r on r.id = g.latest
    left join step s on s.run_id = r.id and s.seq = r.step_seq
    left join journey_version v on v.journey_id = r.journey_id and v.version = r.version
    order by g.count desc, j.name, g."nodeId", g.code limit 200`;
  const groups = rows.map(({ since, memo, reason, step, total: _total, ...row }) => ({
    ...row,
    ...stepSeen(step, language),
    facts: reasonOf({ stuck: row.code, memo, reason }).facts,
    since: since.toISOString(),
  }));
  return { total: rows[0]?.total ?? 0, groups };
}

/** Of run `r`. */
export const isStuck = (sql: Sql | TransactionSql, { workspaceId, journeyId, nodeId, code, ids }: StuckFilter) => sql`
  r.workspace_id = ${workspaceId} and r.stuck is not null and r.status in ('waiting', 'held')
    ${journeyId === undefined ? sql`` : sql`and r.journey_id = ${journeyId}`}
    ${nodeId === undefined ? sql`` : sql`and r.node_id = ${nodeId}`}
    ${code === undefined ? sql`` : sql`and r.stuck = ${code}`}
    ${ids === undefined ? sql`` : sql`and r.id = any(${[...ids]}::uuid[])`}`;
