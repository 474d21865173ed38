import type { Page, PageQuery } from '@olle/shared/api/page';
import type { RunItem } from '@olle/shared/api/runs';
import type { Sql } from '../../db/database.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';
import { type RunRow, runColumns, runItemOf, runTables } from './run-row.ts';

export interface RunFilter {
  readonly workspaceId: string;
  readonly journeyId?: string | undefined;
  readonly customerId?: string | undefined;
  readonly status?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly version?: number | undefined;
  /** Only those that a person has to decide about. */
  readonly stuck?: boolean;
}

/** Runs without their steps, the latest entry first. */
export async function listRuns(sql: Sql, filter: RunFilter, { limit, cursor }: PageQuery): Promise<Page<RunItem>> {
  const after = readCursor(cursor, byTime);
  const { workspaceId, journeyId, customerId, status, nodeId, version, stuck } = filter;
  const rows = await sql<RunRow[]>`
    select ${runColumns(sql)} from ${runTables(sql)}
    where r.workspace_id = ${workspaceId}
      ${journeyId === undefined ? sql`` : sql`and r.journey_id = ${journeyId}`}
      ${customerId === undefined ? sql`` : sql`and r.customer_id = ${customerId}`}
      ${status === undefined ? sql`` : sql`and r.status = ${status}`}
      ${nodeId === undefined ? sql`` : sql`and r.node_id = ${nodeId}`}
      ${version === undefined ? sql`` : sql`and r.version = ${version}`}
      ${stuck ? sql`and r.stuck is not null` : sql``}
      ${after ? sql`and (r.entered_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by r.entered_at desc, r.id desc limit ${limit + 1}`;
  return toPage(rows, limit, runItemOf, ({ enteredAt, id }) => [enteredAt.toISOString(), id]);
}
