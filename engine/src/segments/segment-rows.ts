import type { Page, PageQuery } from '@olle/shared/api/page';
import type { SegmentAnswer } from '@olle/shared/api/segments';
import type { Condition } from '@olle/shared/conditions/condition';
import { byTime, readCursor } from '../api/http/cursor.ts';
import { toPage } from '../api/http/page.ts';
import type { Sql } from '../db/database.ts';
import type { Fragment } from './conditions/context.ts';

interface SegmentRow {
  readonly id: string;
  readonly name: string;
  readonly condition: Condition;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

const columns = (sql: Sql): Fragment => sql`id, name, condition, created_by as "createdBy", created_at as "createdAt",
  updated_at as "updatedAt"`;

const answerOf = (row: SegmentRow): SegmentAnswer => ({
  ...row,
  createdAt: row.createdAt.toISOString(),
  updatedAt: row.updatedAt.toISOString(),
});

export async function readSegment(sql: Sql, workspaceId: string, id: string): Promise<SegmentAnswer | null> {
  const [row] = await sql<SegmentRow[]>`
    select ${columns(sql)} from segment where id = ${id} and workspace_id = ${workspaceId}`;
  return row ? answerOf(row) : null;
}

/** Newest first. */
export async function listSegments(
  sql: Sql,
  workspaceId: string,
  { limit, cursor }: PageQuery,
): Promise<Page<SegmentAnswer>> {
  const after = readCursor(cursor, byTime);
  const rows = await sql<SegmentRow[]>`
    select ${columns(sql)} from segment where workspace_id = ${workspaceId}
      ${after ? sql`and (created_at, id) < (${after[0]}::text::timestamptz, ${after[1]}::uuid)` : sql``}
    order by created_at desc, id desc limit ${limit + 1}`;
  return toPage(rows, limit, answerOf, (row) => [row.createdAt.toISOString(), row.id]);
}
