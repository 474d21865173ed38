import { ownFacts } from '@olle/shared/runner/own-facts';
import type { Sql, TransactionSql } from '../db/database.ts';
import { alone, inTransaction } from '../movement/in-transaction.ts';
import { lockCustomers } from '../movement/open-worlds.ts';
import { againIn } from './again-in.ts';
import type { Report } from './evaluate.ts';
import { nextDate, writeDates } from './evaluate-dates.ts';
import { openPeople } from './person.ts';
import { readWatchedDates } from './watches.ts';
import { type OwnFact, writeOwnFacts } from './write-own-facts.ts';

/** Customers at once. */
const page = 300;

interface Due {
  readonly journeyId: string;
  readonly customerId: string;
  readonly date: string;
  /** When it really was, however late it is fired. */
  readonly dueAt: Date;
}

/**
 * Whose date has come: a fact each, once for each date, and the next date after it. One who cannot be fired for keeps
 * nobody else waiting: that one is told of, and tried again soon, then less and less often.
 */
export async function fireDates(sql: Sql, report: Report = () => {}): Promise<{ shards: number[]; more: boolean }> {
  const next = await sql<{ customerId: string }[]>`
    select customer_id::text as "customerId" from date_due where due_at <= clock_timestamp() order by due_at limit ${page}`;
  if (next.length === 0) return { shards: [], more: false };
  const ids = [...new Set(next.map(({ customerId }) => customerId))];
  const shards = await inTransaction(sql, async (tx, careful) => {
    if (!careful) return await fireFor(tx, ids);
    const people = await lockCustomers(tx, ids);
    const fired: number[] = [];
    for (const id of people) {
      const outcome = await alone(tx, (inner) => fireFor(inner, [id]));
      if (outcome.status === 'fulfilled') fired.push(...outcome.value);
      else {
        report(id, outcome.reason);
        await tx`
          update date_due set since = coalesce(since, due_at), tries = least(tries + 1, 100),
            due_at = clock_timestamp() + ${againIn(tx, tx`tries`)}
          where customer_id = ${id} and due_at <= clock_timestamp()`;
      }
    }
    return fired;
  });
  return { shards, more: next.length === page };
}

async function fireFor(tx: TransactionSql, ids: readonly string[]): Promise<number[]> {
  const people = new Map((await openPeople(tx, ids)).map((one) => [one.customer.id, one]));
  const due = await tx<Due[]>`
    select journey_id::text as "journeyId", customer_id::text as "customerId", date, coalesce(since, due_at) as "dueAt"
    from date_due where customer_id = any(${[...ids]}::uuid[]) and due_at <= clock_timestamp() order by due_at, journey_id`;
  const watches = new Map((await readWatchedDates(tx)).map((watch) => [watch.journeyId, watch]));
  const facts: OwnFact[] = [];
  const found = due.flatMap((row) => {
    const [person, watch] = [people.get(row.customerId), watches.get(row.journeyId)];
    if (!person || !watch) return [];
    facts.push(factOf(row, person.workspaceId, watch.trigger.attribute));
    return [{ person, watch, next: nextDate(person, watch, row.dueAt.getTime()) }];
  });
  await writeDates(tx, found);
  // Of those who were merged away, and of journeys that listen no more, nothing comes. What came due since is left.
  const fired = new Set(found.map(({ person, watch }) => keyOf(watch.journeyId, person.customer.id)));
  const gone = due.filter(({ journeyId, customerId }) => !fired.has(keyOf(journeyId, customerId)));
  await tx`
    delete from date_due where (journey_id, customer_id) in (
      select * from unnest(${gone.map(({ journeyId }) => journeyId)}::uuid[],
        ${gone.map(({ customerId }) => customerId)}::uuid[]))`;
  return await writeOwnFacts(tx, facts);
}

const keyOf = (journeyId: string, customerId: string): string => `${journeyId} ${customerId}`;

const factOf = ({ journeyId, customerId, date, dueAt }: Due, workspaceId: string, attribute: string): OwnFact => ({
  workspaceId,
  customerId,
  type: 'date',
  name: ownFacts.dateReached,
  messageId: `date-${journeyId}-${customerId}-${date}`,
  at: dueAt,
  properties: { journeyId, attribute, date },
});
