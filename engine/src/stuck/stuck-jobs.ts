import type { Run } from '@olle/shared/runner/run';
import type { World } from '@olle/shared/runner/world';
import type { Sql, TransactionSql } from '../db/database.ts';
import { helpRun } from '../movement/help-run.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { markStuck } from '../movement/mark-stuck.ts';
import { moveRuns, type RunOf } from '../movement/move-runs.ts';
import { carryOutPage, filterOf, type StuckJobRow } from './stuck-job.ts';
import { isStuck } from './stuck-list.ts';

/** Runs of one transaction: small enough that nobody waits long for its locks. */
const page = 100;

/**
 * Carries out one page of the oldest thing that was asked for many stuck runs. One that cannot be
 * moved stays in the list, and stops nobody else.
 */
export const carryOutStuckJob = (sql: Sql, book: JourneyBook) =>
  carryOutPage(sql, {
    about: 'runs',
    nextOf,
    async doPage(tx, { action, actor: by, note }, rows, careful) {
      const helpOne = (world: World, run: Run) => helpRun(world, run.id, action, { by, note });
      const { followUp, failed } = await moveRuns(tx, book, rows, helpOne, { careful });
      // It was tried, and stays where it is, with what was wrong this time.
      if (action === 'retry') for (const [id, why] of failed) await markStuck(tx, [id], why);
      const [helped] = await tx<{ freed: number }[]>`
        select count(*)::int as freed from run where id = any(${rows.map(({ id }) => id)}::uuid[]) and stuck is null`;
      return { followUp, freed: helped?.freed ?? 0 };
    },
  });

async function nextOf(tx: TransactionSql, job: StuckJobRow) {
  return await tx<(RunOf & { readonly at: Date })[]>`
    select r.id, r.customer_id as "customerId", r.updated_at as at from run r
    where ${isStuck(tx, filterOf(job))} and r.updated_at <= ${job.createdAt}
      ${job.cursorAt === null ? tx`` : tx`and (r.updated_at, r.id) > (${job.cursorAt}, ${job.cursorId}::uuid)`}
    order by r.updated_at, r.id limit ${page}`;
}
