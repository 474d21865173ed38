import type { PageQuery } from '@olle/shared/api/page';
import type { UnsentItem, UnsentSummary } from '@olle/shared/api/unsent';
import type { Language } from '@olle/shared/i18n/language';
import { byTime, readCursor } from '../api/http/cursor.ts';
import { toPage } from '../api/http/page.ts';
import { type MessageRow, messageColumns, messageItemOf, messageTables } from '../api/messages/message-row.ts';
import type { Sql, TransactionSql } from '../db/database.ts';
import { type StepRow, type StepSeen, stepColumn, stepSeen } from '../stuck/step-seen.ts';
import type { StuckFilter } from '../stuck/stuck-list.ts';

interface Row extends MessageRow {
  readonly error: string | null;
  readonly step: StepRow;
}

type Group = UnsentSummary['groups'][number];

interface GroupRow extends Omit<Group, 'since' | keyof StepSeen>, Pick<Row, 'step'> {
  readonly since: Date;
  readonly failed: number;
  readonly unknown: number;
}

/** Whose message was not sent, or may not have been, the latest first. */
export async function listUnsent(sql: Sql, filter: StuckFilter, { limit, cursor }: PageQuery, language: Language) {
  const after = readCursor(cursor, byTime);
  const rows = await sql<Row[]>`
    select ${messageColumns(sql)}, m.error, ${stepColumn(sql, sql`m.node_id`)} as step
    from ${messageTables(sql)} left join step s on s.run_id = m.run_id and s.seq = m.step_seq
    left join journey_version v on v.journey_id = m.journey_id and v.version = m.version
    where ${isUnsent(sql, filter)}
      ${after ? sql`and (m.queued_at, m.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by m.queued_at desc, m.id desc limit ${limit + 1}`;
  const toItem = ({ error, step, ...row }: Row): UnsentItem => ({
    ...messageItemOf(row),
    ...stepSeen(step, language),
    error,
  });
  return toPage(rows, limit, toItem, ({ queuedAt, id }) => [queuedAt.toISOString(), id]);
}

export async function summariseUnsent(sql: Sql, filter: StuckFilter, language: Language): Promise<UnsentSummary> {
  const rows = await sql<GroupRow[]>`
    select g."journeyId", g."nodeId", g.code, g.count, g.since, (sum(g.failed) over ())::int as failed,
      (sum(g.count - g.failed) over ())::int as unknown, j.name as "journeyName", m.error,
      ${stepColumn(sql, sql`m.node_id`)} as step
    from (
      select m.journey_id as "journeyId", m.node_id as "nodeId", coalesce(m.reason_code, m.status) as code,
        count(*)::int as count, (count(*) filter (where m.status = 'failed'))::int as failed, min(m.queued_at) as since,
        (array_agg(m.id order by m.queued_at desc))[1] as latest
      from message m where ${isUnsent(sql, filter)} group by 1, 2, 3) g
    join journey j on j.id = g."journeyId" join message m on m.id = g.latest
    left join step s on s.run_id = m.run_id and s.seq = m.step_seq
    left join journey_version v on v.journey_id = m.journey_id and v.version = m.version
    order by g.count desc, j.name, g."nodeId", g.code limit 200`;
  const groups = rows.map(({ since, step, failed: _failed, unknown: _unknown, ...row }) => ({
    ...row,
    ...stepSeen(step, language),
    since: since.toISOString(),
  }));
  return { failed: rows[0]?.failed ?? 0, unknown: rows[0]?.unknown ?? 0, groups };
}

/**
 * Of message `m`: a person has to decide about it. Not where its journey has drawn what happens then (its step went on by
 * `failed`), and not where the address is no more: nothing is sent there again, whatever anybody decides.
 */
export const isUnsent = (sql: Sql | TransactionSql, { workspaceId, journeyId, nodeId, code, ids }: StuckFilter) => sql`
  m.workspace_id = ${workspaceId} and m.status in ('failed', 'unknown')
    and m.reason_code is distinct from 'address_rejected'
    -- By its key: "not exists" becomes a join, which may read every step there is.
    and (select d.outcome from step d where d.run_id = m.run_id and d.seq = m.step_seq) is distinct from 'failed'
    ${journeyId === undefined ? sql`` : sql`and m.journey_id = ${journeyId}`}
    ${nodeId === undefined ? sql`` : sql`and m.node_id = ${nodeId}`}
    ${code === undefined ? sql`` : sql`and coalesce(m.reason_code, m.status) = ${code}`}
    ${ids === undefined ? sql`` : sql`and m.id = any(${[...ids]}::uuid[])`}`;
