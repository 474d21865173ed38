import type { JsonObject } from '@olle/shared/json';
import type { Instant } from '@olle/shared/schedule/instant';
import { attributesThen, type RecordedTraits } from '@olle/shared/simulate/attributes-then';
import type { RecordedCustomer } from '@olle/shared/simulate/backtest/recorded-customer';
import type { PlanNeeds } from '@olle/shared/simulate/plan-needs';
import type { RecordedChange } from '@olle/shared/simulate/recorded-change';
import type { PastRuns } from '@olle/shared/simulate/virtual-memory';
import type { Sql } from '../db/database.ts';
import { suppressedChannels } from '../movement/suppressed-channels.ts';

export interface Reading {
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly needs: PlanNeeds;
  readonly from: Instant;
  /** Nothing later is read. */
  readonly end: Instant;
}

export interface Chunk {
  readonly customers: readonly RecordedCustomer[];
  readonly events: number;
  /** Customers of whom an attribute was first identified within the period: what it was before, nobody knows. */
  readonly unknown: number;
}

/** Reads what is on record of some customers, with one statement for each kind of record. */
export async function readRecorded(sql: Sql, ids: readonly string[], reading: Reading): Promise<Chunk> {
  const list = [...ids];
  const [profiles, events, traits, consents, variants, pastRuns] = await Promise.all([
    readProfiles(sql, list),
    readEvents(sql, list, reading),
    readTraits(sql, list),
    readConsents(sql, list, reading),
    readVariants(sql, list, reading),
    readPastRuns(sql, list, reading),
  ]);
  let unknown = 0;
  const customers = profiles.map(({ id, userId, attributes: today, suppressed }): RecordedCustomer => {
    // The cart is kept from its own events; what it is today says nothing about then.
    const { cart: _cart, ...rest } = today;
    const recorded = traits.get(id) ?? [];
    const { attributes, changes } = attributesThen(reading.needs.cart ? rest : today, recorded);
    if (isNewSince(reading.from, recorded)) unknown++;
    return {
      customer: { id, userId, attributes, consents: {}, suppressed: suppressed ?? [] },
      events: events.get(id) ?? [],
      changes: inOrder(
        changes.filter(({ at }) => at <= reading.end),
        consents.get(id) ?? [],
      ),
      variants: variants.get(id) ?? {},
      pastRuns: pastRuns.get(id) ?? [],
    };
  });
  const read = [...events.values()].reduce((sum, { length }) => sum + length, 0);
  return { customers, events: read, unknown };
}

/** Was something said of a customer for the first time since an instant? */
function isNewSince(from: Instant, recorded: readonly RecordedTraits[]): boolean {
  const known = new Set(recorded.filter(({ at }) => at < from).flatMap(({ traits }) => Object.keys(traits)));
  return recorded.some(({ at, traits }) => at >= from && Object.keys(traits).some((name) => !known.has(name)));
}

/** A consent stands before what was identified at its instant. */
const inOrder = (changes: readonly RecordedChange[], consents: readonly RecordedChange[]): readonly RecordedChange[] =>
  changes.length === 0 ? consents : [...consents, ...changes].sort((a, b) => a.at - b.at);

const readProfiles = (sql: Sql, ids: string[]) =>
  sql<{ id: string; userId: string | null; attributes: JsonObject; suppressed: string[] | null }[]>`
    select c.id, c.user_id as "userId", c.attributes, ${suppressedChannels(sql)} as suppressed
    from customer c where c.id = any(${ids}::uuid[]) and c.merged_into is null order by c.id`;

type Recorded = RecordedCustomer['events'][number];

async function readEvents(sql: Sql, ids: string[], { needs, end }: Reading): Promise<Map<string, Recorded[]>> {
  const names = [...needs.events.keys()];
  const since = [...needs.events.values()].map((at) => (at === null ? '-infinity' : new Date(at).toISOString()));
  // Numbers stand for the customer and the name: a million rows carry neither.
  const rows = await sql<{ c: number; n: number; at: number; properties: JsonObject }[]>`
    select c.n::int as c, w.n::int as n, (extract(epoch from e.at) * 1000)::float8 as at, e.properties
    from unnest(${ids}::uuid[]) with ordinality as c(id, n)
    cross join unnest(${names}::text[], ${since}::text[]) with ordinality as w(name, since, n)
    join event e on e.customer_id = c.id and e.name = w.name and e.at >= w.since::timestamptz
      and e.at <= ${new Date(end)}
    order by c.n, e.at, e.id`;
  const events = new Map<string, Recorded[]>();
  let last = 0;
  let of: Recorded[] = [];
  for (const { c, n, at, properties } of rows) {
    if (c !== last) {
      last = c;
      of = [];
      events.set(ids[c - 1] ?? '', of);
    }
    of.push({ name: names[n - 1] ?? '', at: Math.round(at), properties });
  }
  return events;
}

/** Every identify of the customers that says something else than the one before it; later ones tell what it overwrote. */
async function readTraits(sql: Sql, ids: string[]): Promise<Map<string, RecordedTraits[]>> {
  const rows = await sql<{ id: string; at: Date; traits: JsonObject }[]>`
    select customer_id as id, at, properties as traits from (
      select id, customer_id, at, properties,
        lag(properties) over (partition by customer_id order by at, id) as before
      from event where customer_id = any(${ids}::uuid[]) and name = '$identify') e
    where properties is distinct from before order by customer_id, at, id`;
  const traits = new Map<string, RecordedTraits[]>();
  for (const { id, at, traits: said } of rows) into(traits, id, { at: at.getTime(), traits: said });
  return traits;
}

async function readConsents(sql: Sql, ids: string[], { end }: Reading): Promise<Map<string, RecordedChange[]>> {
  const rows = await sql<{ id: string; at: Date; subject: string; granted: boolean }[]>`
    select customer_id as id, at, channel || '.' || category as subject, granted from consent_record
    where customer_id = any(${ids}::uuid[]) and at <= ${new Date(end)} order by customer_id, at, id`;
  const consents = new Map<string, RecordedChange[]>();
  for (const { id, at, ...consent } of rows) into(consents, id, { ...consent, at: at.getTime() });
  return consents;
}

async function readVariants(sql: Sql, ids: string[], { workspaceId, needs }: Reading) {
  const variants = new Map<string, Record<string, { variant: string; bucket: number }>>();
  if (needs.experiments.length === 0) return variants;
  const rows = await sql<{ id: string; experiment: string; variant: string; bucket: number }[]>`
    select customer_id as id, experiment, variant, bucket from assignment
    where workspace_id = ${workspaceId} and experiment = any(${[...needs.experiments]}) and customer_id = any(${ids}::uuid[])`;
  for (const { id, experiment, variant, bucket } of rows)
    variants.set(id, { ...variants.get(id), [experiment]: { variant, bucket } });
  return variants;
}

/** Runs that really were before the period: re-entry counts them. */
async function readPastRuns(sql: Sql, ids: string[], { journeyId, from }: Reading): Promise<Map<string, PastRuns[]>> {
  const rows = await sql<{ id: string; key: string | null; count: number; lastEndedAt: Date | null }[]>`
    select customer_id as id, key, count(*)::int as count, max(ended_at) as "lastEndedAt" from run
    where journey_id = ${journeyId} and customer_id = any(${ids}::uuid[]) and entered_at < ${new Date(from)}
    group by customer_id, key`;
  const runs = new Map<string, PastRuns[]>();
  for (const { id, key, count, lastEndedAt } of rows)
    into(runs, id, { journeyId, key, count, lastEndedAt: lastEndedAt?.getTime() ?? null });
  return runs;
}

function into<T>(lists: Map<string, T[]>, id: string, item: T): void {
  const list = lists.get(id);
  if (list) list.push(item);
  else lists.set(id, [item]);
}
