import type { Run } from '@olle/shared/runner/run';
import type { World } from '@olle/shared/runner/world';
import type { Sql, TransactionSql } from '../db/database.ts';
import { nothingToFollow } from '../movement/follow-up.ts';
import { helpRun } from '../movement/help-run.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { moveRuns } from '../movement/move-runs.ts';
import { carryOutPage, filterOf, type StuckJobRow } from '../stuck/stuck-job.ts';
import { decideMessages } from './decide-messages.ts';
import { isUnsent } from './unsent-list.ts';

/** Messages of one transaction: small enough that nobody waits long for its locks. */
const page = 100;

interface MessageOf {
  readonly id: string;
  readonly runId: string;
  readonly customerId: string;
  readonly at: Date;
}

/**
 * Carries out one page of the oldest thing that was asked for many messages that were not sent. Who is let out leaves the
 * journey, and the message stays unsent; who has left it already has nothing but the message to be decided.
 */
export const carryOutUnsentJob = (sql: Sql, book: JourneyBook) =>
  carryOutPage(sql, {
    about: 'messages',
    nextOf,
    async doPage(tx, { action, actor, note, workspaceId }, rows, careful) {
      const letOut = (world: World, run: Run) => helpRun(world, run.id, 'exit', { by: actor, note });
      const runs = new Map(rows.map(({ runId, customerId }) => [runId, { id: runId, customerId }]));
      const { followUp, failed } =
        action === 'exit'
          ? await moveRuns(tx, book, [...runs.values()], letOut, { careful })
          : { followUp: nothingToFollow, failed: new Map<string, unknown>() };
      const ids = rows.filter(({ runId }) => !failed.has(runId)).map(({ id }) => id);
      const decision = action === 'retry' ? 'retry' : 'skip';
      const decided = await decideMessages(tx, workspaceId, ids, decision, { actor, note });
      return { followUp, freed: decided.size };
    },
  });

/** What fails again meanwhile has been taken: the cursor is past it. */
async function nextOf(tx: TransactionSql, job: StuckJobRow): Promise<readonly MessageOf[]> {
  return await tx<MessageOf[]>`
    select m.id, m.run_id as "runId", m.customer_id as "customerId", m.queued_at as at from message m
    where ${isUnsent(tx, filterOf(job))} and m.queued_at <= ${job.createdAt}
      ${job.cursorAt === null ? tx`` : tx`and (m.queued_at, m.id) > (${job.cursorAt}, ${job.cursorId}::uuid)`}
    order by m.queued_at, m.id limit ${page}`;
}
