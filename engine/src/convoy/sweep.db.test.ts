import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { journey, wait, webhook } from '../../../test/scenarios/journey.ts';
import { adoptCalls } from '../calls/adopt-calls.ts';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { adoptOrphans, leftShards, lostFollowUps } from './sweep.ts';

let stage: MovementStage;
let journeyId: string;
beforeAll(async () => {
  stage = await openMovement();
  journeyId = await stage.publish(
    journey('Entered', [wait('w1', 'PT1H'), wait('w2', 'PT1H')], ['trigger/next w1', 'w1/next w2'], {
      exits: [{ event: 'Left' }],
    }),
  );
});
afterAll(() => stage.close());
beforeEach(() => stage.sql`truncate run, convoy, inbox`);

async function waiting() {
  const customer = await stage.customer();
  await stage.happens(customer, 'Entered');
  const run = (await stage.runs(journeyId)).find(({ customerId }) => customerId === customer);
  return { customer, convoyId: run?.convoyId ?? '' };
}

const started = (convoyId: string) => stage.sql`update convoy set started_at = now() where id = ${convoyId}`;
const age = (seconds: number) => stage.age(seconds / 60);

it('finds workflows whose start nobody acknowledged, after five seconds', async () => {
  const { convoyId } = await waiting();
  expect(await lostFollowUps(stage.sql)).toEqual({ start: [], nudge: [] });
  await age(6);
  expect(await lostFollowUps(stage.sql)).toMatchObject({ start: [{ convoyId }], nudge: [] });
  await started(convoyId);
  expect(await lostFollowUps(stage.sql)).toEqual({ start: [], nudge: [] });
});

it('finds nudges that were lost: a member left, and the workflow sleeps on', async () => {
  const { customer, convoyId } = await waiting();
  await started(convoyId);
  await stage.happens(customer, 'Left');
  expect(await lostFollowUps(stage.sql)).toEqual({ start: [], nudge: [] });
  await age(6);
  expect(await lostFollowUps(stage.sql)).toMatchObject({ start: [], nudge: [{ convoyId, bulk: false }] });
  expect(await stage.advance(convoyId)).toMatchObject({ next: { kind: 'ended' } });
  expect(await lostFollowUps(stage.sql)).toEqual({ start: [], nudge: [] });
});

it('finds convoys that nobody woke a minute after their instant', async () => {
  const { convoyId } = await waiting();
  await started(convoyId);
  await age(3_600 + 50);
  expect(await lostFollowUps(stage.sql)).toEqual({ start: [], nudge: [] });
  await age(20);
  expect(await lostFollowUps(stage.sql)).toMatchObject({ start: [], nudge: [{ convoyId, bulk: false }] });
  await stage.advance(convoyId);
  expect(await lostFollowUps(stage.sql)).toEqual({ start: [], nudge: [] });
});

it('gives a convoy to who waits in none, or in one that was closed', async () => {
  const [none, closed, fine] = [await waiting(), await waiting(), await waiting()];
  await stage.sql`update run set convoy_id = ${randomUUID()} where convoy_id = ${none.convoyId}`;
  await stage.sql`update convoy set closed_at = now() where id = ${closed.convoyId}`;
  expect((await adoptOrphans(stage.sql, 500)).start).toEqual([]);
  await age(6);
  const adopted = await Promise.all([adoptOrphans(stage.sql, 500), adoptOrphans(stage.sql, 500)]);
  const started = adopted.flatMap(({ start }) => start);
  expect(started.length).toBeGreaterThanOrEqual(1);
  const runs = await stage.sql<{ customerId: string; convoyId: string; open: boolean }[]>`
    select r.customer_id as "customerId", r.convoy_id as "convoyId", c.closed_at is null as open
    from run r join convoy c on c.id = r.convoy_id`;
  expect(runs.map(({ customerId }) => customerId).sort()).toEqual(
    [none, closed, fine].map((one) => one.customer).sort(),
  );
  expect(runs.every(({ open }) => open)).toBe(true);
  // Those that were found together share one again.
  expect(new Set(runs.map(({ convoyId }) => convoyId)).size).toBe(started.length + 1);
  expect(runs.find(({ customerId }) => customerId === fine.customer)?.convoyId).toBe(fine.convoyId);
  expect(await adoptOrphans(stage.sql, 500)).toEqual({ start: [], nudge: [] });
});

it('leaves an orphan to whoever is moving its customer', async () => {
  const { customer, convoyId } = await waiting();
  await stage.sql`update convoy set closed_at = now() where id = ${convoyId}`;
  await age(6);
  await stage.sql.begin(async (tx) => {
    await tx`select 1 from customer_lock where customer_id = ${customer} for no key update`;
    expect(await adoptOrphans(stage.sql, 500)).toEqual({ start: [], nudge: [] });
  });
  expect((await adoptOrphans(stage.sql, 500)).start).toHaveLength(1);
});

it('finds shards whose facts nobody routed for two seconds', async () => {
  const customer = await stage.customer();
  await stage.arrives(customer, 'Entered');
  expect(await leftShards(stage.sql)).toEqual([]);
  await age(3);
  expect(await leftShards(stage.sql)).toHaveLength(1);
  await stage.route();
  expect(await leftShards(stage.sql)).toEqual([]);
});

it('puts nobody who waits for a call into a workflow with others, though time may let them out', async () => {
  const calling = await stage.publish(
    journey('Calls', [webhook('h1', { url: 'https://shop.example/hook' })], ['trigger/next h1'], {
      exits: [{ when: { not: { event: 'Calls', within: 'P1D' } } }],
    }),
  );
  for (const customer of await stage.customers(2)) await stage.arrives(customer, 'Calls');
  await stage.route();
  await stage.sql`update run set convoy_id = null where journey_id = ${calling}`;
  await age(10);
  const [row] = await stage.sql`select count(check_at)::int as n from run where journey_id = ${calling}`;
  expect(row?.n).toBe(2);
  expect((await adoptOrphans(stage.sql, 500)).start).toEqual([]);
  expect((await adoptCalls(stage.sql)).start).toHaveLength(2);
});
