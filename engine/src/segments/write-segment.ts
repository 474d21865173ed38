import { randomUUID } from 'node:crypto';
import type { Condition } from '@olle/shared/conditions/condition';
import { parseCondition } from '@olle/shared/conditions/parse-condition';
import { ApiError } from '../api/http/api-error.ts';
import type { Sql, TransactionSql } from '../db/database.ts';
import { type By, onceIn } from '../db/once-in.ts';
import { recordset } from '../db/recordset.ts';
import { writeAudit } from '../db/write-audit.ts';

export async function createSegment(
  sql: Sql,
  by: By,
  { name, condition }: { readonly name: string; readonly condition: Condition },
): Promise<{ id: string }> {
  const id = randomUUID();
  const asked = askable(condition);
  return await sql.begin((tx) =>
    onceIn(tx, by, async () => {
      await tx`insert into segment (id, workspace_id, name, condition, created_by)
        values (${id}, ${by.workspaceId}, ${name}, ${recordset(tx, [asked])}::jsonb->0, ${by.actor})`;
      await writeAudit(tx, by, 'segment.create', id);
      return { id };
    }),
  );
}

export async function updateSegment(
  sql: Sql,
  by: By,
  id: string,
  { name, condition }: { readonly name?: string; readonly condition?: Condition },
): Promise<boolean> {
  const changed = condition ? [askable(condition)] : [];
  return await sql.begin(async (tx) => {
    const { count } = await tx`
      update segment set name = coalesce(${name ?? null}, name),
        condition = coalesce(${recordset(tx, changed)}::jsonb->0, condition), updated_at = now()
      where id = ${id} and workspace_id = ${by.workspaceId}`;
    if (count > 0 && condition) await noteChange(tx, by, id);
    if (count > 0) await writeAudit(tx, by, 'segment.update', id);
    return count > 0;
  });
}

/** Whoever asks for the segment from then on finds nobody in it. */
export async function removeSegment(sql: Sql, by: By, id: string): Promise<boolean> {
  return await sql.begin(async (tx) => {
    const { count } = await tx`delete from segment where id = ${id} and workspace_id = ${by.workspaceId}`;
    if (count > 0) await noteChange(tx, by, id);
    if (count > 0) await writeAudit(tx, by, 'segment.remove', id);
    return count > 0;
  });
}

/** Nothing happened to anybody, and still some may have to leave: the housekeeping asks those inside. */
async function noteChange(tx: TransactionSql, { workspaceId }: By, id: string): Promise<void> {
  await tx`
    insert into segment_change (segment_id, workspace_id, at) values (${id}, ${workspaceId}, clock_timestamp())
    on conflict (segment_id) do update set at = excluded.at, cursor = null, movers = null`;
}

/** What is stored can be asked: all that is read later trusts it. */
function askable(condition: Condition): Condition {
  const parsed = parseCondition(condition, 'segment');
  if (!parsed.ok) throw new ApiError('condition_invalid', parsed.problems);
  return parsed.condition;
}
