import type { SegmentPreview } from '@olle/shared/api/segments';
import type { Condition } from '@olle/shared/conditions/condition';
import type { Sql } from '../db/database.ts';
import { conditionToSql } from './conditions/condition-to-sql.ts';
import { readSqlContext, type SqlContext } from './conditions/context.ts';
import { memberColumns } from './member-columns.ts';

export interface PreviewLimits {
  /** Up to so many customers everyone is asked. */
  readonly exact: number;
  /** Above, about so many. */
  readonly sampled: number;
}

const shown = 10;

/** How many are in it, and some of them: everyone is asked, or a sample where there are many. */
export async function previewSegment(
  sql: Sql,
  condition: Condition,
  asked: Pick<SqlContext, 'workspaceId' | 'now'>,
  { exact, sampled }: PreviewLimits,
): Promise<SegmentPreview> {
  const [counted] = await sql<{ customers: number }[]>`
    select count(*)::int as customers from customer c
    where c.workspace_id = ${asked.workspaceId} and c.merged_into is null`;
  const customers = counted?.customers ?? 0;
  const estimate = customers > exact;
  const context = await readSqlContext(sql, { ...asked, reach: estimate ? 'some' : 'everyone' });
  const percent = Math.min(100, (100 * sampled) / customers);
  // The same pages each time, so that a preview does not flicker while a condition is being edited.
  const source = estimate ? sql`customer c tablesample system (${percent}) repeatable (1)` : sql`customer c`;
  const rows = await sql<{ customerId: string; userId: string | null; name: string | null; found: number }[]>`
    select ${memberColumns(sql)}, (count(*) over ())::int as found from ${source}
    where c.workspace_id = ${asked.workspaceId} and c.merged_into is null and ${conditionToSql(sql, condition, context)}
    order by c.id limit ${shown}`;
  const sample = rows.map(({ customerId, userId, name }) => ({ customerId, userId, name }));
  const found = rows[0]?.found ?? 0;
  if (!estimate) return { size: found, of: customers, estimate, sample };
  const [drawn] = await sql<{ customers: number }[]>`
    select count(*)::int as customers from ${source}
    where c.workspace_id = ${asked.workspaceId} and c.merged_into is null`;
  const size = Math.round((found * customers) / Math.max(1, drawn?.customers ?? 0));
  return { size, of: customers, estimate, sample };
}
