import type { JsonObject } from '@olle/shared/json';
import { type Migrated, migrate } from '@olle/shared/runner/migrate';
import type { Asking } from '@olle/shared/runner/question';
import type { Run } from '@olle/shared/runner/run';
import type { World } from '@olle/shared/runner/world';
import type { Sql, TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { type FollowUp, nothingToFollow } from '../movement/follow-up.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { markStuck } from '../movement/mark-stuck.ts';
import { moveRuns, type RunOf } from '../movement/move-runs.ts';
import { listMigration } from './list-migration.ts';
import { type MigrationRow, migrationColumns } from './migration-row.ts';
import { undoPage } from './undo-page.ts';

/** Small enough that nobody waits long for its locks. */
const page = 100;

export interface Paged {
  readonly followUp: FollowUp;
  readonly done: boolean;
}

/**
 * Carries out the next page of a migration, or of its undoing. Whom it takes up is a list of rows, and what became of
 * each is written in the transaction that moved them: a repeat goes on where it stood and moves nobody twice.
 */
export async function migratePage(sql: Sql, book: JourneyBook, migrationId: string): Promise<Paged> {
  return await inTransaction(sql, async (tx, careful) => {
    // The row is the migration's lock: of two workers the second takes the page after.
    const [row] = await tx<MigrationRow[]>`
      select ${tx.unsafe(migrationColumns)} from migration where id = ${migrationId} for no key update`;
    if (row?.status === 'undoing') return await undoPage(tx, book, row, careful);
    if (row?.status !== 'running') return { followUp: nothingToFollow, done: true };
    if (row.listedAt === null) await listMigration(tx, row);
    const rows = await pending(tx, row.id);
    if (rows.length > 0) return { followUp: await movePage(tx, book, row, rows, careful), done: false };
    // Whoever was on the way to one of its nodes when it was listed has come there since.
    if ((await listMigration(tx, row)) > 0) return { followUp: nothingToFollow, done: false };
    await tx`update migration set status = 'done', finished_at = clock_timestamp() where id = ${row.id}`;
    return { followUp: nothingToFollow, done: true };
  });
}

async function pending(tx: TransactionSql, migrationId: string): Promise<RunOf[]> {
  return await tx<RunOf[]>`
    select r.id, r.customer_id as "customerId" from (
      select run_id from migration_run where migration_id = ${migrationId} and state = 'pending'
      order by run_id limit ${page}) m join run r on r.id = m.run_id`;
}

interface Outcome {
  readonly state: Migrated | 'failed';
  readonly before: (JsonObject & { readonly version: number }) | null;
  /** By the clock of what it moved; null: nobody knows. */
  readonly at: number | null;
}

async function movePage(
  tx: TransactionSql,
  book: JourneyBook,
  { id, journeyId, version, inFlight, overdue }: MigrationRow,
  rows: readonly RunOf[],
  careful: boolean,
): Promise<FollowUp> {
  function* moveOne(world: World, run: Run): Asking<Outcome> {
    const { position, stepCount } = run;
    const state = yield* migrate(world, run, { version, inFlight, overdue });
    // A position is JSON: instants, counts and what a node keeps.
    const stood = position as unknown as JsonObject | null;
    const before = state === 'gone' || !stood ? null : { version: run.version, stepCount, position: stood };
    return { state, before, at: world.now() };
  }
  const { done, failed, followUp } = await moveRuns(tx, book, rows, moveOne, {
    careful,
    plans: [{ journeyId, version }],
  });
  for (const [runId, why] of failed) await markStuck(tx, [runId], why);
  const outcomes = new Map(
    rows.map(({ id: runId }): [string, Outcome] => [
      runId,
      done.get(runId) ?? { state: failed.has(runId) ? 'failed' : 'gone', before: null, at: null },
    ]),
  );
  await record(tx, id, outcomes);
  return followUp;
}

async function record(tx: TransactionSql, id: string, outcomes: ReadonlyMap<string, Outcome>): Promise<void> {
  const rows = [...outcomes].map(([runId, { state, before, at }]) => ({
    run_id: runId,
    state,
    before,
    from_version: before?.version ?? null,
    at: at === null ? null : new Date(at).toISOString(),
  }));
  const count = (wanted: Outcome['state']) => rows.filter(({ state }) => state === wanted).length;
  await tx`
    update migration_run m set state = q.state, before = q.before, from_version = q.from_version,
      at = coalesce(q.at, clock_timestamp())
    from jsonb_to_recordset(${recordset(tx, rows)}) as q(
      run_id uuid, state text, before jsonb, from_version int, at timestamptz)
    -- By their ids, too: of a list that was never analysed all would be read to find a page.
    where m.migration_id = ${id} and m.run_id = q.run_id and m.run_id = any(${[...outcomes.keys()]}::uuid[])`;
  await tx`
    update migration set followed = followed + ${count('followed')}, mapped = mapped + ${count('mapped')},
      exited = exited + ${count('exited')}, gone = gone + ${count('gone')}, failed = failed + ${count('failed')}
    where id = ${id}`;
}
