import { setTimeout as sleep } from 'node:timers/promises';
import { atWorkOn, haveEnded } from '../db/at-work.ts';
import type { Sql, TransactionSql } from '../db/database.ts';
import { untilBatchesEnd } from '../ingest/batch-lock.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import { evaluate, type Report } from './evaluate.ts';
import type { Look, Progress } from './look.ts';
import { openPeople } from './person.ts';
import { readWatchedDates, readWatchedSegments } from './watches.ts';

/** Customers at once: their locks are held for as long as it takes. */
const page = 400;
/** As long as a report takes, or a little more: whoever activates would not want to come back for it. */
const reportMs = 30;

/** Builds the next page of what is not built yet; false: all is that can be by now. What is found starts nobody. */
export async function buildWatches(sql: Sql, report: Report = () => {}): Promise<boolean> {
  return (await buildSegment(sql, report)) || (await buildDate(sql, report));
}

async function buildSegment(sql: Sql, report: Report): Promise<boolean> {
  await noteReporters(sql);
  return await inTransaction(sql, async (tx, careful) => {
    const [open] = await tx<{ id: string }[]>`
      select segment_id::text as id from segment_watch
      where built_at is null and reporters is not null and ${haveEnded(tx, tx`reporters`)}
      order by since, segment_id limit 1 for update`;
    const watch = open && (await readWatchedSegments(tx)).find(({ id }) => id === open.id);
    if (!open) return false;
    if (!watch) {
      await tx`update segment_watch set built_at = clock_timestamp() where segment_id = ${open.id}`;
      return true;
    }
    const looks = await lookAtNext(tx, watch);
    await evaluate(tx, looks, { segments: [{ ...watch, builtAt: watch.since }], dates: [] }, { careful, report });
    await tx`update segment_watch set ${progress(tx, looks)} where segment_id = ${open.id}`;
    return true;
  });
}

/**
 * Who writes the report of a message marks its customer only for segments that were watched by then, and holds no lock
 * of the customer's: a page could read neither mark nor report.
 */
async function noteReporters(sql: Sql): Promise<void> {
  // By the instant that was seen: what is watched anew has reporters of its own.
  const fresh = await sql<{ id: string; since: Date }[]>`
    select segment_id::text as id, since from segment_watch where reporters is null and built_at is null`;
  for (const { id, since } of fresh)
    await sql`
      update segment_watch set reporters = ${atWorkOn(sql, 'message_event', 'RowExclusiveLock')}
      where segment_id = ${id} and since = ${since} and reporters is null`;
  if (fresh.length > 0) await sleep(reportMs);
}

async function buildDate(sql: Sql, report: Report): Promise<boolean> {
  return await inTransaction(sql, async (tx, careful) => {
    const [open] = await tx<{ id: string }[]>`
      select journey_id::text as id from date_watch where built_at is null order by since, journey_id limit 1 for update`;
    const watch = open && (await readWatchedDates(tx)).find(({ journeyId }) => journeyId === open.id);
    if (!open) return false;
    if (!watch) {
      await tx`update date_watch set built_at = clock_timestamp() where journey_id = ${open.id}`;
      return true;
    }
    const looks = await lookAtNext(tx, watch);
    await evaluate(tx, looks, { segments: [], dates: [{ ...watch, builtAt: watch.since }] }, { careful, report });
    await tx`update date_watch set ${progress(tx, looks)} where journey_id = ${open.id}`;
    return true;
  });
}

/**
 * The customers behind the cursor, as of the moment since which somebody listens. Recorded history marks its customers
 * in the batch that writes it: one that saw nobody listen by then has to be seen by the first page.
 */
async function lookAtNext(tx: TransactionSql, { workspaceId, cursor, since }: Progress): Promise<Look[]> {
  if (cursor === null) await untilBatchesEnd(tx, workspaceId);
  const rows = await tx<{ id: string }[]>`
    select id::text from customer where workspace_id = ${workspaceId} and merged_into is null
      and (${cursor}::uuid is null or id > ${cursor}::uuid) order by id limit ${page}`;
  const people = await openPeople(
    tx,
    rows.map(({ id }) => id),
  );
  return people.map((person) => ({ person, at: since.getTime(), silent: true, tries: 0 }));
}

const progress = (tx: TransactionSql, looks: readonly Look[]) => {
  const last = looks.at(-1)?.person.customer.id;
  return last === undefined ? tx`built_at = clock_timestamp()` : tx`cursor = ${last}::uuid`;
};
