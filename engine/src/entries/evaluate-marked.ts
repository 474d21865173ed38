import type { Sql, TransactionSql } from '../db/database.ts';
import { inTransaction } from '../movement/in-transaction.ts';
import { lockCustomers } from '../movement/open-worlds.ts';
import { evaluate, type Report } from './evaluate.ts';
import type { Look } from './look.ts';
import { openPeople } from './person.ts';
import { readWatchedDates, readWatchedSegments } from './watches.ts';
import { writeOwnFacts } from './write-own-facts.ts';

/** Customers at once. */
const page = 300;

/**
 * Looks at marked customers again, those with news first. The mark goes in the transaction that looks, under the
 * customer's lock: what changes meanwhile marks them anew.
 */
export async function evaluateMarked(
  sql: Sql,
  report: Report = () => {},
): Promise<{ shards: number[]; more: boolean }> {
  const next = await sql<{ id: string }[]>`
    select customer_id::text as id from customer_mark where at <= clock_timestamp()
    order by live desc nulls last, at limit ${page}`;
  if (next.length === 0) return { shards: [], more: false };
  const ids = next.map(({ id }) => id);
  const shards = await inTransaction(sql, async (tx, careful) => {
    await untilPageIsBuilt(tx);
    await lockCustomers(tx, ids);
    // The marks go before anything is read: what changes after the reading marks anew, and is not taken for looked at.
    const marks = await tx<{ id: string; live: boolean; at: Date; tries: number }[]>`
      delete from customer_mark where customer_id in (
        select customer_id from customer_mark where customer_id = any(${ids}::uuid[]) for update skip locked)
      returning customer_id::text as id, live, coalesce(since, at) as at, tries`;
    const marked = marks.map(({ id }) => id);
    const people = new Map((await openPeople(tx, marked)).map((person) => [person.customer.id, person]));
    const looks = marks.flatMap(({ id, live, at, tries }): Look[] => {
      const person = people.get(id);
      return person ? [{ person, at: at.getTime(), silent: !live, tries }] : [];
    });
    const watched = { segments: await readWatchedSegments(tx), dates: await readWatchedDates(tx) };
    return await writeOwnFacts(tx, await evaluate(tx, looks, watched, { careful, report }));
  });
  return { shards, more: next.length === page };
}

/**
 * A page that is being built has read its customers: whoever it has not seen would be left to it here, and by it to us.
 * Locked before any customer, as by whoever builds.
 */
async function untilPageIsBuilt(tx: TransactionSql): Promise<void> {
  await tx`select 1 from segment_watch where built_at is null order by segment_id for share`;
  await tx`select 1 from date_watch where built_at is null order by journey_id for share`;
}
