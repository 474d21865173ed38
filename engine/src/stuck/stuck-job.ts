import { randomUUID } from 'node:crypto';
import type { StuckJob } from '@olle/shared/api/stuck';
import type { Fragment } from 'postgres';
import type { Sql, TransactionSql } from '../db/database.ts';
import { type By, onceIn } from '../db/once-in.ts';
import { writeAudit } from '../db/write-audit.ts';
import { type FollowUp, nothingToFollow } from '../movement/follow-up.ts';
import type { Help } from '../movement/help-run.ts';
import { inTransaction } from '../movement/in-transaction.ts';
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

/** What one page of a job did. */
interface PageDone {
  readonly followUp: FollowUp;
  readonly freed: number;
}

/** How the jobs about one kind of thing are carried out. */
interface Work<Row extends { readonly id: string; readonly at: Date }> {
  readonly about: About;
  /** Those that come next, by `at` and id, from behind the last that was taken. */
  readonly nextOf: (tx: TransactionSql, job: StuckJobRow) => Promise<readonly Row[]>;
  readonly doPage: (tx: TransactionSql, job: StuckJobRow, rows: readonly Row[], careful: boolean) => Promise<PageDone>;
}

/**
 * Carries out one page of the job that was asked for first and is not done. The cursor moves in the very transaction that
 * does what was asked.
 */
export async function carryOutPage<Row extends { readonly id: string; readonly at: Date }>(
  sql: Sql,
  { about, nextOf, doPage }: Work<Row>,
): Promise<{ followUp: FollowUp; more: boolean }> {
  return await inTransaction(sql, async (tx, careful) => {
    const job = await oldestJob(tx, about);
    if (!job) return { followUp: nothingToFollow, more: false };
    const rows = await nextOf(tx, job);
    const last = rows.at(-1);
    if (!last) {
      await tx`update stuck_job set finished_at = clock_timestamp() where id = ${job.id}`;
      return { followUp: nothingToFollow, more: true };
    }
    const { followUp, freed } = await doPage(tx, job, rows, careful);
    await tx`
      update stuck_job set cursor_at = ${last.at}, cursor_id = ${last.id}, processed = processed + ${rows.length},
        freed = freed + ${freed}
      where id = ${job.id}`;
    return { followUp, more: true };
  });
}

async function oldestJob(tx: TransactionSql, about: About): Promise<StuckJobRow | undefined> {
  const [job] = await tx<StuckJobRow[]>`
    select id, workspace_id as "workspaceId", action, journey_id as "journeyId", node_id as "nodeId", code,
      run_ids as ids, note, actor, cursor_at as "cursorAt", cursor_id as "cursorId", created_at as "createdAt"
    from stuck_job where finished_at is null and about = ${about} order by created_at limit 1 for update skip locked`;
  return job;
}

/** Whom it was asked for. */
export const filterOf = ({ workspaceId, journeyId, nodeId, code, ids }: StuckJobRow): StuckFilter => ({
  workspaceId,
  journeyId: journeyId ?? undefined,
  nodeId: nodeId ?? undefined,
  code: code ?? undefined,
  ids: ids ?? undefined,
});
