import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, mail, throttle } from '../../../test/scenarios/journey.ts';
import { routeBatch } from '../router/route-batch.ts';
import { answerThrottleSlots } from './answers/throttle-slot.ts';
import { type MovementStage, openMovement } from './movement.fixture.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const minute = 60_000;

const slow = (trigger: string, limit: number, per: 'minute' | 'hour' = 'minute') =>
  journey(trigger, [throttle('t1', limit, per), mail('m1', 'transactional')], ['trigger/next t1', 't1/next m1']);

/** When each place of the queue passes, in milliseconds since the first. */
async function slots(journeyId: string): Promise<number[]> {
  const rows = await stage.sql<{ at: Date }[]>`
    select at from throttle_slot where journey_id = ${journeyId} and node_id = 't1' order by n`;
  const first = rows[0]?.at.getTime() ?? 0;
  return rows.map(({ at }) => at.getTime() - first);
}

function mostInAnyWindow(instants: readonly number[], length: number): number {
  return Math.max(...instants.map((from) => instants.filter((at) => at >= from && at < from + length).length));
}

it('spreads a burst by the limit, in order of arrival, whoever is routed together', async () => {
  const journeyId = await stage.publish(slow('Burst', 40));
  const customers = await stage.customers(250);
  for (const customer of customers) await stage.arrives(customer, 'Burst');
  await stage.route(60);
  const passing = await slots(journeyId);
  expect(passing).toHaveLength(250);
  expect(mostInAnyWindow(passing, minute)).toBe(40);
  // Seven stretches of forty: nobody waits longer than the limit asks for.
  expect(Math.max(...passing)).toBeLessThan(6 * minute + 5_000);
  const runs = await stage.sql<{ customerId: string; due: Date | null }[]>`
    select customer_id as "customerId", until as due from run where journey_id = ${journeyId}`;
  const dueOf = new Map(runs.map(({ customerId, due }) => [customerId, due?.getTime() ?? 0]));
  const inOrder = customers.map((customer) => dueOf.get(customer) ?? 0);
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
});

it('deals places to those who arrive at one instant in the order in which they are asked for', async () => {
  const arrival = { at: Date.now(), seq: 0 };
  const question = {
    kind: 'throttle_slot',
    journeyId: randomUUID(),
    nodeId: 't1',
    limit: 1,
    perMs: minute,
    arrival,
    now: arrival.at,
  } as const;
  const asker = { customerId: randomUUID(), workspaceId: stage.workspaceId };
  const asked = Array.from({ length: 30 }, () => ({ asker, question }));
  const answers = await stage.sql.begin((tx) => answerThrottleSlots(tx, asked));
  expect(answers).toEqual(asked.map((_, n) => ({ slot: arrival.at + n * minute, before: Math.max(0, n - 1) })));
});

it('says how many are before', async () => {
  const journeyId = await stage.publish(slow('Told', 2));
  for (const customer of await stage.customers(6)) await stage.arrives(customer, 'Told');
  await stage.route(4);
  const rows = await stage.sql<{ code: string; before: number | null }[]>`
    select s.reason->>'code' as code, (s.reason->'facts'->>'before')::int as before from step s join run r on r.id = s.run_id
    where r.journey_id = ${journeyId} and s.node_id = 't1' order by r.entry_seq`;
  expect(rows.map(({ code, before }) => [code, before])).toEqual([
    ['throttle_free', null],
    ['throttle_free', null],
    ['throttle_slot', 0],
    ['throttle_slot', 1],
    ['throttle_slot', 2],
    ['throttle_slot', 3],
  ]);
});

it('gives no place twice to batches that come at once', async () => {
  const journeyId = await stage.publish(slow('At Once', 10));
  const customers = await stage.customers(120);
  for (const customer of customers) await stage.arrives(customer, 'At Once');
  const shards = Array.from({ length: 64 }, (_, shard) => shard);
  const parts = [0, 1, 2, 3].map((part) => shards.filter((shard) => shard % 4 === part));
  await Promise.all(
    parts.map(async (part) => {
      while ((await routeBatch(stage.sql, stage.book, part, 7)).more);
    }),
  );
  const passing = await slots(journeyId);
  expect(passing).toHaveLength(120);
  expect(mostInAnyWindow(passing, minute)).toBe(10);
  expect(passing).toEqual(passing.toSorted((a, b) => a - b));
});

it('has room again when a window has passed, and forgets what constrains nobody any more', async () => {
  const journeyId = await stage.publish(slow('Later', 2));
  for (const customer of await stage.customers(3)) await stage.happens(customer, 'Later');
  expect(await slots(journeyId)).toHaveLength(3);
  await stage.age(5);
  await stage.advanceAll();
  await stage.happens(await stage.customer(), 'Later');
  expect((await stage.runs(journeyId)).map(({ status }) => status)).toEqual(Array(4).fill('finished'));
  await stage.age(90);
  await stage.happens(await stage.customer(), 'Later');
  expect(await slots(journeyId)).toHaveLength(1);
});

it('lets a late wake through, but not all who were held up for long', async () => {
  const journeyId = await stage.publish(slow('Outage', 5));
  for (const customer of await stage.customers(30)) await stage.arrives(customer, 'Outage');
  await stage.route();
  await stage.age(60);
  await stage.advanceAll();
  const runs = await stage.runs(journeyId);
  expect(runs.filter(({ status }) => status === 'finished')).toHaveLength(10);
  expect(mostInAnyWindow(await slots(journeyId), minute)).toBeLessThanOrEqual(5);
});
