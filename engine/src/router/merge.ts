import type { TransactionSql } from '../db/database.ts';
import { IdentityMoved } from '../movement/open-worlds.ts';

/**
 * Makes an anonymous visitor part of the customer they turned out to be: events, runs, consents and ids move over; where
 * both know something, the known customer's word stands. Both locks are held.
 */
export async function mergeCustomers(tx: TransactionSql, from: string, claimedInto: string): Promise<void> {
  const into = (await ownersNow(tx, [claimedInto])).get(claimedInto) ?? claimedInto;
  if (from === into) return;
  await tx`select 1 from customer_lock where customer_id = any(${[from, into]}::uuid[]) order by customer_id for no key update`;
  // While we waited for the locks, somebody else may have merged them into a third.
  if ((await ownersNow(tx, [into])).size > 0) throw new IdentityMoved();
  const [source] = await tx`select 1 from customer where id = ${from} and merged_into is null for update`;
  if (!source) return;
  for (const table of [
    'event',
    'run',
    'step',
    'message',
    'call',
    'goal_hit',
    'coupon',
    'consent_record',
    'customer_identity',
  ])
    await tx`update ${tx(table)} set customer_id = ${into} where customer_id = ${from}`;
  await tx`
    insert into consent select (jsonb_populate_record(c, jsonb_build_object('customer_id', ${into}::text))).*
    from consent c where customer_id = ${from} on conflict do nothing`;
  await tx`delete from consent where customer_id = ${from}`;
  await tx`
    insert into assignment select (jsonb_populate_record(a, jsonb_build_object('customer_id', ${into}::text))).*
    from assignment a where customer_id = ${from} on conflict do nothing`;
  await tx`delete from assignment where customer_id = ${from}`;
  // What the known customer is in now is found anew.
  for (const table of ['segment_member', 'date_due', 'customer_mark'])
    await tx`delete from ${tx(table)} where customer_id = ${from}`;
  await tx`
    insert into entry_refused as r
    select (jsonb_populate_record(e, jsonb_build_object('customer_id', ${into}::text))).* from entry_refused e where customer_id = ${from}
    on conflict (customer_id, journey_id, code) do update set times = r.times + excluded.times,
      first_at = least(r.first_at, excluded.first_at), last_at = greatest(r.last_at, excluded.last_at)`;
  await tx`delete from entry_refused where customer_id = ${from}`;
  await tx`
    update customer k set attributes = a.attributes || k.attributes, updated_at = clock_timestamp(),
      last_seen_at = greatest(k.last_seen_at, a.last_seen_at)
    from customer a where a.id = ${from} and k.id = ${into}`;
  await tx`update customer set merged_into = ${into}, attributes = '{}'::jsonb, updated_at = clock_timestamp() where id = ${from}`;
  // Those who had been merged into the visitor are the known customer's, too.
  await tx`update customer set merged_into = ${into} where merged_into = ${from}`;
}

/** Who those became that have been merged away, as of now: a merge of this very transaction counts. */
export async function ownersNow(tx: TransactionSql, customerIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx<{ id: string; into: string }[]>`
    select id, merged_into as into from customer where id = any(${customerIds as string[]}::uuid[]) and merged_into is not null`;
  return new Map(rows.map(({ id, into }) => [id, into]));
}
