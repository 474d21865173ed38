import { ownFacts } from '@olle/shared/runner/own-facts';
import type { Sql } from '../db/database.ts';
import { inTransaction } from '../movement/in-transaction.ts';
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
  readonly dueAt: Date;
}

/** Whose date has come: a fact each, once for each date, and the next date after it. */
export async function fireDates(sql: Sql): Promise<{ shards: number[]; more: boolean }> {
  const next = await sql<{ customerId: string }[]>`
    select customer_id::text as "customerId" from date_due where due_at <= clock_timestamp() order by due_at limit ${page}`;
  if (next.length === 0) return { shards: [], more: false };
  const shards = await inTransaction(sql, async (tx) => {
    const people = new Map(
      (
        await openPeople(
          tx,
          next.map(({ customerId }) => customerId),
        )
      ).map((one) => [one.customer.id, one]),
    );
    const due = await tx<Due[]>`
      select journey_id::text as "journeyId", customer_id::text as "customerId", date, due_at as "dueAt" from date_due
      where customer_id = any(${[...people.keys()]}::uuid[]) and due_at <= clock_timestamp() order by due_at, journey_id`;
    const watches = new Map((await readWatchedDates(tx)).map((watch) => [watch.journeyId, watch]));
    const facts: OwnFact[] = [];
    const found = due.flatMap((row) => {
      const [person, watch] = [people.get(row.customerId), watches.get(row.journeyId)];
      if (!person || !watch) return [];
      facts.push(factOf(row, person.workspaceId, watch.trigger.attribute));
      return [{ person, watch, next: nextDate(person, watch, row.dueAt.getTime()) }];
    });
    await writeDates(tx, found);
    // Of those who were merged away, and of journeys that listen no more, nothing comes.
    await tx`
      delete from date_due where customer_id = any(${next.map(({ customerId }) => customerId)}::uuid[])
        and due_at <= clock_timestamp() and (journey_id, customer_id) not in (
          select * from unnest(${found.map(({ watch }) => watch.journeyId)}::uuid[],
            ${found.map(({ person }) => person.customer.id)}::uuid[]))`;
    return await writeOwnFacts(tx, facts);
  });
  return { shards, more: next.length === page };
}

const factOf = ({ journeyId, customerId, date, dueAt }: Due, workspaceId: string, attribute: string): OwnFact => ({
  workspaceId,
  customerId,
  type: 'date',
  name: ownFacts.dateReached,
  messageId: `date-${journeyId}-${customerId}-${date}`,
  at: dueAt,
  properties: { journeyId, attribute, date },
});
