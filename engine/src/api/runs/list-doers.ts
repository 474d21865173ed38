import type { Page, PageQuery } from '@olle/shared/api/page';
import type { RunDeed, RunItem } from '@olle/shared/api/runs';
import type { Sql } from '../../db/database.ts';
import { runStatuses } from '../../db/schema/run.ts';
import { byTime, readCursor } from '../http/cursor.ts';
import { toPage } from '../http/page.ts';
import { deedOf } from './deed-of.ts';
import { type RunRow, runColumns, runItemOf, runTables } from './run-row.ts';

export interface DoerFilter {
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly did: RunDeed;
  readonly nodeId?: string | undefined;
  readonly outcome?: string | undefined;
  readonly status?: RunItem['status'] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly version?: number | undefined;
}

/**
 * The runs behind a number, the latest entry first. The index gives each status its runs in that order, so that a page of
 * a common number reads a page; of a rare one, each run of the journey is looked at once.
 */
export async function listDoers(sql: Sql, filter: DoerFilter, { limit, cursor }: PageQuery): Promise<Page<RunItem>> {
  const after = readCursor(cursor, byTime);
  const { workspaceId, journeyId, status, to, version } = filter;
  const { statuses = runStatuses, where } = deedOf(sql, filter);
  const asked = statuses.filter((each) => status === undefined || each === status);
  const rows = await sql<RunRow[]>`
    select ${runColumns(sql)} from unnest(${asked}::text[]) as s(status)
    cross join lateral (
      select r.id as run_id from run r
      where r.journey_id = ${journeyId} and r.workspace_id = ${workspaceId} and r.status = s.status and ${where}
        ${to === undefined ? sql`` : sql`and r.entered_at < ${to}::timestamptz`}
        ${version === undefined ? sql`` : sql`and r.version = ${version}`}
        ${after ? sql`and (r.entered_at, r.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
      order by r.entered_at desc, r.id desc limit ${limit + 1}) page
    join (${runTables(sql)}) on r.id = page.run_id
    order by r.entered_at desc, r.id desc limit ${limit + 1}`;
  return toPage(rows, limit, runItemOf, ({ enteredAt, id }) => [enteredAt.toISOString(), id]);
}
