import { randomUUID } from 'node:crypto';
import type { StuckJob } from '@olle/shared/api/stuck';
import type { Fragment } from 'postgres';
import type { Sql, TransactionSql } from '../db/database.ts';
import { type By, onceIn } from '../db/once-in.ts';
import { writeAudit } from '../db/write-audit.ts';
import type { Help } from '../movement/help-run.ts';
import type { StuckFilter } from './stuck-list.ts';

/** What is asked for many at once is about runs that are stuck, or about messages that were not sent. */
export type About = 'runs' | 'messages';

export interface StuckJobRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly action: Help;
  readonly journeyId: string | null;
  readonly nodeId: string | null;
  readonly code: string | null;
  readonly ids: string[] | null;
  readonly note: string;
  readonly actor: string;
  readonly cursorAt: Date | null;
  readonly cursorId: string | null;
  readonly createdAt: Date;
}

interface Asked {
  readonly about: About;
  readonly filter: StuckFilter;
  /** Those that the filter lets through now: a table and its condition. */
  readonly those: Fragment;
  readonly action: Help;
  readonly by: By;
  readonly note: string;
}

/** Writes down what is to be done with them; the housekeeping does it, page by page. */
export async function askForMany(sql: Sql, { about, filter, those, action, by, note }: Asked): Promise<string> {
  const id = randomUUID();
  const { workspaceId, journeyId = null, nodeId = null, code = null, ids } = filter;
  const ask = async (tx: TransactionSql) => {
    const [job] = await tx<{ total: number }[]>`
      insert into stuck_job (id, workspace_id, about, action, journey_id, node_id, code, run_ids, note, actor, total)
      select ${id}, ${workspaceId}, ${about}, ${action}, ${journeyId}, ${nodeId}, ${code}, ${ids ? [...ids] : null}, ${note},
        ${by.actor}, count(*) from ${those} returning total`;
    const subject = about === 'runs' ? 'stuck' : 'unsent';
    await writeAudit(tx, by, `${subject}.${action}`, id, { note, total: job?.total ?? 0 });
    return id;
  };
  return await sql.begin((tx) => onceIn(tx, by, () => ask(tx)));
}

export async function readStuckJob(sql: Sql, workspaceId: string, id: string): Promise<StuckJob | null> {
  const [row] = await sql<
    (Omit<StuckJob, 'status' | 'createdAt' | 'finishedAt'> & Record<'createdAt', Date> & { finishedAt: Date | null })[]
  >`
    select id, action, total, processed, freed, note, actor, created_at as "createdAt", finished_at as "finishedAt"
    from stuck_job where id = ${id} and workspace_id = ${workspaceId}`;
  if (!row) return null;
  const finishedAt = row.finishedAt?.toISOString() ?? null;
  return {
    ...row,
    status: finishedAt === null ? 'running' : 'done',
    createdAt: row.createdAt.toISOString(),
    finishedAt,
  };
}

/** The one that was asked for first and is not done, for this transaction alone. */
export async function oldestJob(tx: TransactionSql, about: About): Promise<StuckJobRow | undefined> {
  const [job] = await tx<StuckJobRow[]>`
    select id, workspace_id as "workspaceId", action, journey_id as "journeyId", node_id as "nodeId", code,
      run_ids as ids, note, actor, cursor_at as "cursorAt", cursor_id as "cursorId", created_at as "createdAt"
    from stuck_job where finished_at is null and about = ${about} order by created_at limit 1 for update skip locked`;
  return job;
}

/** `last`: the last one that was taken. Null: there are no more. */
export async function moveJob(
  tx: TransactionSql,
  id: string,
  last: { readonly at: Date; readonly id: string } | null,
  { processed, freed }: { readonly processed: number; readonly freed: number },
): Promise<void> {
  await tx`
    update stuck_job set processed = processed + ${processed}, freed = freed + ${freed},
      ${last ? tx`cursor_at = ${last.at}, cursor_id = ${last.id}` : tx`finished_at = clock_timestamp()`}
    where id = ${id}`;
}

/** Whom it was asked for. */
export const filterOf = ({ workspaceId, journeyId, nodeId, code, ids }: StuckJobRow): StuckFilter => ({
  workspaceId,
  journeyId: journeyId ?? undefined,
  nodeId: nodeId ?? undefined,
  code: code ?? undefined,
  ids: ids ?? undefined,
});
