import type { Run } from '@olle/shared/runner/run';
import type { World } from '@olle/shared/runner/world';
import type { Sql, TransactionSql } from '../db/database.ts';
import { type FollowUp, nothingToFollow } from '../movement/follow-up.ts';
import { type Help, helpRun } from '../movement/help-run.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { markStuck } from '../movement/mark-stuck.ts';
import { moveRuns, type RunOf } from '../movement/move-runs.ts';

/** Runs of one transaction: small enough that nobody waits long for its locks. */
const page = 100;

interface JobRow {
  readonly id: string;
  readonly workspaceId: string;
  readonly action: Help;
  readonly journeyId: string | null;
  readonly nodeId: string | null;
  readonly code: string | null;
  readonly runIds: string[] | null;
  readonly note: string;
  readonly actor: string;
  readonly cursorAt: Date | null;
  readonly cursorId: string | null;
  readonly createdAt: Date;
}

/**
 * Carries out one page of the oldest thing that was asked for many stuck runs. The cursor moves in the very transaction
 * that moves them; one that cannot be moved stays in the list, and stops nobody else.
 */
export async function carryOutStuckJob(sql: Sql, book: JourneyBook): Promise<{ followUp: FollowUp; more: boolean }> {
  return await inTransaction(sql, async (tx, careful) => {
    const [job] = await tx<JobRow[]>`
      select id, workspace_id as "workspaceId", action, journey_id as "journeyId", node_id as "nodeId", code,
        run_ids as "runIds", note, actor, cursor_at as "cursorAt", cursor_id as "cursorId", created_at as "createdAt"
      from stuck_job where finished_at is null order by created_at limit 1 for update skip locked`;
    if (!job) return { followUp: nothingToFollow, more: false };
    const rows = await nextOf(tx, job);
    const last = rows.at(-1);
    if (!last) {
      await tx`update stuck_job set finished_at = clock_timestamp() where id = ${job.id}`;
      return { followUp: nothingToFollow, more: true };
    }
    const { action, actor: by, note } = job;
    const helpOne = (world: World, run: Run) => helpRun(world, run.id, action, { by, note });
    const { followUp, failed } = await moveRuns(tx, book, rows, helpOne, { careful });
    // It was tried, and stays where it is, with what was wrong this time.
    if (action === 'retry') for (const [id, why] of failed) await markStuck(tx, [id], why);
    await tx`
      update stuck_job set cursor_at = ${last.changedAt}, cursor_id = ${last.id},
        processed = processed + ${rows.length}, freed = freed + (
          select count(*) from run where id = any(${rows.map(({ id }) => id)}::uuid[]) and stuck is null)
      where id = ${job.id}`;
    return { followUp, more: true };
  });
}

async function nextOf(tx: TransactionSql, job: JobRow) {
  return await tx<(RunOf & { readonly changedAt: Date })[]>`
    select r.id, r.customer_id as "customerId", r.updated_at as "changedAt" from run r
    where r.workspace_id = ${job.workspaceId} and r.stuck is not null and r.status in ('waiting', 'held')
      and r.updated_at <= ${job.createdAt}
      ${job.cursorAt === null ? tx`` : tx`and (r.updated_at, r.id) > (${job.cursorAt}, ${job.cursorId}::uuid)`}
      ${job.runIds === null ? tx`` : tx`and r.id = any(${job.runIds}::uuid[])`}
      ${job.journeyId === null ? tx`` : tx`and r.journey_id = ${job.journeyId}`}
      ${job.nodeId === null ? tx`` : tx`and r.node_id = ${job.nodeId}`}
      ${job.code === null ? tx`` : tx`and r.stuck = ${job.code}`}
    order by r.updated_at, r.id limit ${page}`;
}
