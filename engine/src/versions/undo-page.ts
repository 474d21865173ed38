import type { Asking } from '@olle/shared/runner/question';
import type { Run } from '@olle/shared/runner/run';
import { type Before, undoMigration } from '@olle/shared/runner/undo-migration';
import type { World } from '@olle/shared/runner/world';
import { beforeAll } from '../db/before-all.ts';
import type { TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { nothingToFollow } from '../movement/follow-up.ts';
import type { JourneyBook } from '../movement/journeys.ts';
import { markStuck } from '../movement/mark-stuck.ts';
import { moveRuns, type RunOf } from '../movement/move-runs.ts';
import type { Paged } from './migrate-page.ts';
import type { MigrationRow } from './migration-row.ts';

const page = 100;

interface MovedRow extends RunOf {
  readonly state: 'followed' | 'mapped' | 'exited';
  readonly before: Before & { readonly stepCount: number };
}

interface ListedRow {
  readonly id: string;
  /** Null: they were erased. */
  readonly customerId: string | null;
  readonly state: string;
  /** Null where nobody was moved. */
  readonly before: MovedRow['before'] | null;
}

const isMoved = (row: ListedRow): row is MovedRow =>
  row.customerId !== null && row.before !== null && ['followed', 'mapped', 'exited'].includes(row.state);

/** Brings the next of those who were moved back, unless they have moved on since. */
export async function undoPage(
  tx: TransactionSql,
  book: JourneyBook,
  { id, journeyId, version, cursor }: MigrationRow,
  careful: boolean,
): Promise<Paged> {
  // Which of them were moved is looked at afterwards: asked for here, a page could be found by sorting all.
  const listed = await tx<ListedRow[]>`
    select m.run_id as id, r.customer_id as "customerId", m.state, m.before from (
      select run_id, state, before from migration_run
      where migration_id = ${id} and run_id > ${cursor ?? beforeAll}
      order by run_id limit ${page}) m left join run r on r.id = m.run_id order by m.run_id`;
  const last = listed.at(-1);
  if (!last) {
    await tx`update migration set status = 'undone', undone_at = clock_timestamp() where id = ${id}`;
    return { followUp: nothingToFollow, done: true };
  }
  const rows = listed.filter(isMoved);
  const of = new Map(rows.map((row) => [row.id, row]));
  /** The instant at which it was brought back; null: it was not. */
  function* bringBack(world: World, run: Run): Asking<number | null> {
    const row = of.get(run.id);
    if (!row) return null;
    const { before, state } = row;
    // A mapped run was left in the first step after those that it had; one that follows, in the step that it was in.
    const stepSeq = state === 'mapped' ? before.stepCount + 1 : before.position.stepSeq;
    const became = yield* undoMigration(world, run, before, { version, stepSeq });
    return became === 'undone' ? world.now() : null;
  }
  const plans = [version, ...rows.map(({ before }) => before.version)].map((one) => ({ journeyId, version: one }));
  const { done, failed, followUp } = await moveRuns(tx, book, rows, bringBack, {
    careful,
    plans,
    runIds: [...of.keys()],
  });
  for (const [runId, why] of failed) await markStuck(tx, [runId], why);
  const undone = rows.flatMap(({ id: runId }) => {
    const at = done.get(runId);
    return typeof at === 'number' ? [{ run_id: runId, at: new Date(at).toISOString() }] : [];
  });
  await tx`
    update migration_run m set undone_at = q.at
    from jsonb_to_recordset(${recordset(tx, undone)}) as q(run_id uuid, at timestamptz)
    where m.migration_id = ${id} and m.run_id = q.run_id and m.run_id = any(${undone.map((row) => row.run_id)}::uuid[])`;
  await tx`
    update migration set cursor = ${last.id}, undone = undone + ${undone.length}, kept = kept + ${rows.length - undone.length}
    where id = ${id}`;
  return { followUp, done: false };
}
