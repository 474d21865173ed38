import { readPath } from '@olle/shared/conditions/path';
import type { DateTrigger } from '@olle/shared/journey/triggers/date';
import { nextOccurrence, type Occurrence } from '@olle/shared/schedule/date-occurrence';
import type { Instant } from '@olle/shared/schedule/instant';
import { chooseZone } from '@olle/shared/schedule/zone';
import type { TransactionSql } from '../db/database.ts';
import { recordset } from '../db/recordset.ts';
import { covers, type Look, type Progress } from './look.ts';
import type { Person } from './person.ts';

export interface WatchedDate extends Progress {
  readonly journeyId: string;
  readonly trigger: DateTrigger;
  /** The journey's zone, for customers without one. */
  readonly timezone: string | null;
}

/** Finds each customer's next date anew and writes it down; a date that is due and not yet fired is kept. */
export async function evaluateDates(
  tx: TransactionSql,
  looks: readonly Look[],
  dates: readonly WatchedDate[],
): Promise<void> {
  const pairs = looks.flatMap((look) => dates.filter((watch) => covers(watch, look)).map((watch) => ({ look, watch })));
  if (pairs.length === 0) return;
  const due = await readDue(
    tx,
    pairs.map(({ look }) => look.person.customer.id),
  );
  const found = pairs.flatMap(({ look: { person, at }, watch }) => {
    const waiting = due.get(`${watch.journeyId} ${person.customer.id}`);
    // It came before the rule that is asked, and is fired as it stands.
    if (waiting !== undefined && waiting <= watch.since.getTime()) return [];
    // What was changed a moment before today's hour counts for today, though it is looked at a moment after.
    const after = Math.min(at, person.now, waiting === undefined ? person.now : waiting - 1);
    return [{ person, watch, next: nextDate(person, watch, after) }];
  });
  await writeDates(tx, found);
}

/** The next date of a customer after an instant. */
export function nextDate(
  { customer, workspaceZone }: Pick<Person, 'customer' | 'workspaceZone'>,
  { trigger, timezone }: Pick<WatchedDate, 'trigger' | 'timezone'>,
  after: Instant,
): Occurrence | null {
  const [value] = readPath(customer.attributes, trigger.attribute);
  const { zone } = chooseZone(customer.attributes.timezone, timezone, workspaceZone);
  return nextOccurrence(value, trigger, after, { zone, workspaceZone });
}

interface Found {
  readonly person: Person;
  readonly watch: WatchedDate;
  readonly next: Occurrence | null;
}

/** Writes down when each is next; who has no date any more has no row. */
export async function writeDates(tx: TransactionSql, found: readonly Found[]): Promise<void> {
  const rows = found.map(({ person, watch, next }) => ({
    journey_id: watch.journeyId,
    customer_id: person.customer.id,
    workspace_id: person.workspaceId,
    date: next?.date ?? null,
    due_at: next === null ? null : new Date(Math.min(next.at, latest)).toISOString(),
  }));
  await tx`
    with q as (select * from jsonb_populate_recordset(null::date_due, ${recordset(tx, rows)})),
    gone as (
      delete from date_due d using q where q.date is null and d.journey_id = q.journey_id and d.customer_id = q.customer_id)
    insert into date_due as d (journey_id, customer_id, workspace_id, date, due_at)
    select journey_id, customer_id, workspace_id, date, due_at from q where date is not null
    on conflict (journey_id, customer_id) do update
      set date = excluded.date, due_at = excluded.due_at, since = null, tries = 0
    -- One that could not be fired is tried again in its turn, as long as it is the same.
    where (d.date, coalesce(d.since, d.due_at)) is distinct from (excluded.date, excluded.due_at)`;
}

/** Nothing stores years of five digits. */
const latest = Date.UTC(9999, 11, 31);

/** Dates that are over and were not fired yet. */
async function readDue(tx: TransactionSql, customerIds: readonly string[]): Promise<Map<string, Instant>> {
  const rows = await tx<{ journeyId: string; customerId: string; dueAt: Date }[]>`
    select journey_id::text as "journeyId", customer_id::text as "customerId", coalesce(since, due_at) as "dueAt"
    from date_due where customer_id = any(${[...new Set(customerIds)]}::uuid[])
      and coalesce(since, due_at) <= clock_timestamp()`;
  return new Map(rows.map(({ journeyId, customerId, dueAt }) => [`${journeyId} ${customerId}`, dueAt.getTime()]));
}
