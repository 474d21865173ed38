import type { Condition } from '@olle/shared/conditions/condition';
import type { Sql } from '../db/database.ts';
import { previewSegment } from '../segments/preview.ts';

const limits = { exact: 100_000, sampled: 50_000 };

/** How many a schedule's enrolment is about, for its progress: counted while it runs, since nobody waits for it. */
export async function countEnrolled(sql: Sql, enrolmentId: string): Promise<void> {
  const [row] = await sql<{ workspaceId: string; condition: Condition }[]>`
    select e.workspace_id as "workspaceId", s.condition from enrolment e join segment s on s.id = e.segment_id
    where e.id = ${enrolmentId}`;
  if (!row) return;
  const { workspaceId, condition } = row;
  const { size } = await previewSegment(sql, condition, { workspaceId, now: new Date() }, limits);
  await sql`update enrolment set total = ${size} where id = ${enrolmentId}`;
}
