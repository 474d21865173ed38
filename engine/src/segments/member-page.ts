import type { SegmentMember } from '@olle/shared/api/segments';
import type { Condition } from '@olle/shared/conditions/condition';
import type { Sql } from '../db/database.ts';
import { conditionToSql } from './conditions/condition-to-sql.ts';
import type { SqlContext } from './conditions/context.ts';
import { memberColumns } from './member-columns.ts';

export interface PageWanted {
  readonly after: string | null;
  readonly limit: number;
}

/** The next of those who are in it, in the order of their ids, so that nobody is left out when others come and go. */
export async function memberPage(
  sql: Sql,
  condition: Condition,
  context: SqlContext,
  { after, limit }: PageWanted,
): Promise<SegmentMember[]> {
  const rows = await sql<Omit<SegmentMember, 'since'>[]>`
    select ${memberColumns(sql)} from customer c
    where c.workspace_id = ${context.workspaceId} and c.merged_into is null
      ${after === null ? sql`` : sql`and c.id > ${after}`}
      and ${conditionToSql(sql, condition, context)}
    order by c.id limit ${limit}`;
  // Nobody listens to this segment: since when they are in it is written down nowhere.
  return rows.map((row) => ({ ...row, since: null }));
}
