import type { Condition } from '@olle/shared/conditions/condition';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, wait } from '../../../test/scenarios/journey.ts';
import { unaskedCustomers } from '../drift/unasked.ts';
import { type EntriesStage, openEntries } from './entries.fixture.ts';

let stage: EntriesStage;
beforeAll(async () => {
  stage = await openEntries();
});
afterAll(() => stage.close());

const vip: Condition = { attribute: 'tier', op: 'equals', value: 'vip' };
const listening = (segmentId: string) =>
  stage.publish(journey({ type: 'segment', segmentId, on: 'enters' }, [wait('w1', 'P1D')], ['trigger/next w1']));

/** A question that nobody can ask, and that nothing lets in which is checked at the door. */
const nonsense = { attribute: 'tier', op: 'nonsense', value: 1 } as unknown as Condition;

/** Membership of this customer cannot be written, until it is mended. */
async function choke(customer: string): Promise<() => Promise<unknown>> {
  await stage.sql.unsafe(`
    create function choke() returns trigger language plpgsql as $$ begin
      if new.customer_id = '${customer}' then raise exception 'choked'; end if; return new; end $$;
    create trigger choke before insert on segment_member for each row execute function choke()`);
  return () => stage.sql.unsafe('drop trigger choke on segment_member; drop function choke');
}

it('is not held up by a customer who cannot be looked at', async () => {
  const segmentId = await stage.segment(vip);
  const journeyId = await listening(segmentId);
  await stage.settle();
  const [poison, other] = [await stage.customer(), await stage.customer()];
  await stage.become(poison, { tier: 'vip' });
  await stage.become(other, { tier: 'vip' });
  const mend = await choke(poison);
  await stage.turn();
  expect((await stage.runs(journeyId)).map((run) => run.customerId)).toEqual([other]);
  await mend();
  await stage.age(61);
  await stage.turn();
  expect(await stage.runs(journeyId)).toHaveLength(2);
});

it('looks again soon at one who could not be looked at, less and less often, and what it finds is of then', async () => {
  const segmentId = await stage.segment(vip);
  const journeyId = await listening(segmentId);
  await stage.settle();
  const customer = await stage.customer();
  await stage.become(customer, { tier: 'vip' });
  const mend = await choke(customer);
  const waits: number[] = [];
  for (let turns = 0; turns < 6; turns++) {
    await stage.turn();
    const [mark] = await stage.sql<{ seconds: number }[]>`
      select extract(epoch from at - clock_timestamp())::int as seconds from customer_mark where customer_id = ${customer}`;
    waits.push(mark?.seconds ?? 0);
    // News of somebody who waits for a turn change nothing about it.
    await stage.become(customer, { tier: 'vip' });
    await stage.sql`update customer_mark set at = clock_timestamp(), since = since - interval '1 minute'`;
  }
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits[0]).toBeLessThan(10);
  expect(waits.at(-1)).toBeGreaterThan(3_000);
  await mend();
  await stage.turn();
  expect(await stage.runs(journeyId)).toHaveLength(1);
  const [fact] = await stage.facts(customer);
  const [{ ago } = { ago: 0 }] = await stage.sql<{ ago: number }[]>`
    select extract(epoch from clock_timestamp() - ${fact?.at ?? null}::timestamptz)::int as ago`;
  expect(ago).toBeGreaterThanOrEqual(6 * 60);
});

it('asks a segment again soon that cannot be asked, less and less often, and keeps no other one waiting', async () => {
  const { sql } = stage;
  const [broken, sound] = [await stage.segment(nonsense), await stage.segment(vip)];
  const journeys = [await listening(broken), await listening(sound)];
  const before = await stage.customer({ tier: 'vip' });
  await stage.settle();
  const customer = await stage.customer();
  const waits: number[] = [];
  for (let turns = 0; turns < 6; turns++) {
    // News of somebody whose turn it is not change nothing about it.
    await stage.become(customer, { tier: 'vip' });
    await stage.turn();
    const [row] = await sql<{ seconds: number }[]>`
      select extract(epoch from due_at - clock_timestamp())::int as seconds from segment_member
      where segment_id = ${broken} and customer_id = ${customer}`;
    waits.push(row?.seconds ?? 0);
    await stage.age(Math.ceil((row?.seconds ?? 0) / 60) + turns * 10);
  }
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits[0]).toBeLessThan(60);
  expect(waits.at(-1)).toBeGreaterThan(3_500);
  expect((await stage.runs(journeys[1] ?? '')).map((run) => run.customerId)).toEqual([customer]);
  expect(await unaskedCustomers(sql)).toEqual(
    expect.arrayContaining([before, customer].map((id) => ({ id, workspaceId: stage.workspaceId }))),
  );
  await sql`update segment set condition = ${sql.json(vip as never)} where id = ${broken}`;
  await stage.age(61);
  await stage.turn();
  expect(await stage.members(broken)).toEqual(expect.arrayContaining([before, customer]));
  // Who was in it as somebody began to listen starts nobody, however late that is found out.
  expect((await stage.runs(journeys[0] ?? '')).map((run) => run.customerId)).toEqual([customer]);
  expect(await unaskedCustomers(sql)).toEqual([]);
});

it('asks again soon, too, whom time alone would not change for a long while', async () => {
  const { sql } = stage;
  const segmentId = await stage.segment({ event: 'Order Completed', within: 'P30D' });
  await listening(segmentId);
  await stage.settle();
  const customer = await stage.customer({ tier: 'vip' });
  const order = async () => {
    await stage.happens(customer, 'Order Completed');
    await stage.turn();
  };
  await order();
  await sql`update segment set condition = ${sql.json(nonsense as never)} where id = ${segmentId}`;
  await order();
  expect(await stage.members(segmentId)).toEqual([customer]);
  const [row] = await sql<{ seconds: number }[]>`
    select extract(epoch from due_at - clock_timestamp())::int as seconds from segment_member where segment_id = ${segmentId}`;
  expect(row?.seconds).toBeLessThan(60);
});
