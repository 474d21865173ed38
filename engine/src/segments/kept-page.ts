import type { SegmentMember } from '@olle/shared/api/segments';
import type { Sql } from '../db/database.ts';
import { memberColumns } from './member-columns.ts';
import type { PageWanted } from './member-page.ts';

/** Is the segment's membership kept, and complete? */
export async function isKept(sql: Sql, segmentId: string): Promise<boolean> {
  const [watch] = await sql`select 1 from segment_watch where segment_id = ${segmentId} and built_at is not null`;
  return watch !== undefined;
}

/** The next of the kept members, with the instant at which each came in. */
export async function keptPage(sql: Sql, segmentId: string, { after, limit }: PageWanted): Promise<SegmentMember[]> {
  const rows = await sql<(Omit<SegmentMember, 'since'> & { since: Date })[]>`
    select ${memberColumns(sql)}, m.since from segment_member m join customer c on c.id = m.customer_id
    where m.segment_id = ${segmentId} and m.since is not null and c.merged_into is null
      ${after === null ? sql`` : sql`and m.customer_id > ${after}`}
    order by m.customer_id limit ${limit}`;
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
