import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, update, wait, waitFor } from '../../../test/scenarios/journey.ts';
import type { TransactionSql } from '../db/database.ts';
import { shardOf } from '../ingest/shard.ts';
import { holding, isWaiting, type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { mergeCustomers } from './merge.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

async function merges(from: string, into: string): Promise<void> {
  await stage.sql`
    insert into inbox (workspace_id, shard, customer_id, kind, from_customer_id)
    values (${stage.workspaceId}, ${shardOf(into)}, ${into}, 'merge', ${from})`;
}

async function visitorAndCustomer(): Promise<{ visitor: string; known: string }> {
  const [visitor = '', known = ''] = await stage.customers(2);
  await stage.sql`update customer set user_id = null where id = ${visitor}`;
  return { visitor, known };
}

it('takes a visitor’s runs along: the customer they turn out to be is heard, and time still moves them', async () => {
  const journeyId = await stage.publish(
    journey(
      'Browsed',
      [waitFor('w1', 'Signed Up', 'PT1H'), wait('w2', 'PT1H'), update('u1', { set: { done: true } })],
      ['trigger/next w1', 'w1/happened w2', 'w2/next u1'],
    ),
  );
  const { visitor, known } = await visitorAndCustomer();
  await stage.happens(visitor, 'Browsed');
  await merges(visitor, known);
  await stage.happens(known, 'Signed Up');
  expect(await stage.steps(known)).toEqual(['w1 happened', 'w2 waiting']);
  await stage.age(60);
  await stage.advanceAll();
  expect(await stage.steps(known)).toEqual(['w1 happened', 'w2 next', 'u1 next']);
  expect(await stage.runs(journeyId)).toMatchObject([{ customerId: known, status: 'finished' }]);
});

it('routes what stood in the inbox for the visitor, before and after the merge', async () => {
  await stage.publish(
    journey('Counted', [update('u1', { increment: { n: 1 } })], ['trigger/next u1'], {
      reentry: { allowed: 'always' },
    }),
  );
  const { visitor, known } = await visitorAndCustomer();
  await stage.arrives(visitor, 'Counted');
  await merges(visitor, known);
  await stage.arrives(visitor, 'Counted');
  await stage.arrives(known, 'Counted');
  await stage.route();
  const [customer] = await stage.sql`select attributes->'n' as n, merged_into from customer where id = ${known}`;
  expect(customer).toEqual({ n: 3, merged_into: null });
  expect(await stage.count('inbox')).toBe(0);
});

it('moves a run whose workflow wakes while its visitor is being merged', async () => {
  const journeyId = await stage.publish(journey('Waited', [wait('w1', 'PT1H')], ['trigger/next w1']));
  const { visitor, known } = await visitorAndCustomer();
  await stage.happens(visitor, 'Waited');
  const [run] = await stage.runs(journeyId);
  await stage.age(60);
  await merges(visitor, known);
  await Promise.all([stage.route(), stage.advance(run?.convoyId ?? ''), stage.advance(run?.convoyId ?? '')]);
  await stage.advanceAll();
  expect(await stage.runs(journeyId)).toMatchObject([{ customerId: known, status: 'finished' }]);
  expect(await stage.steps(known)).toEqual(['w1 next']);
});

it('lets a person help a run whose visitor is merged at that very moment', async () => {
  const journeyId = await stage.publish(journey('Helped', [wait('w1', 'PT1H')], ['trigger/next w1']));
  const { visitor, known } = await visitorAndCustomer();
  await stage.happens(visitor, 'Helped');
  const [run] = await stage.runs(journeyId);
  const letGo = await holding(stage.sql, async (tx) => {
    // A reserved connection inside a transaction is what a transaction is.
    await mergeCustomers(tx as unknown as TransactionSql, visitor, known);
  });
  const helping = stage.movement.exitRun({ workspaceId: stage.workspaceId, actor: 'hana' }, run?.id ?? '', 'asked to');
  expect(await isWaiting(helping)).toBe(true);
  await letGo();
  expect(await helping).toBe('done');
  expect(await stage.runs(journeyId)).toMatchObject([{ customerId: known, status: 'exited' }]);
});

const visit = (rules: Parameters<typeof journey>[3] = {}, key?: string) =>
  journey(
    key === undefined ? 'Seen' : { type: 'event', event: 'Seen', key },
    [wait('w1', 'PT1H')],
    ['trigger/next w1'],
    rules,
  );

it('leaves one run of a journey and key where visitor and customer both had one: the older goes on', async () => {
  await stage.sql`update journey set status = 'stopped'`;
  const [one, keyed, beside] = [
    await stage.publish(visit()),
    await stage.publish(visit({}, 'cart')),
    await stage.publish(visit({ reentry: { allowed: 'always' } })),
  ];
  const { visitor, known } = await visitorAndCustomer();
  await stage.happens(visitor, 'Seen', { cart: 'a' });
  await stage.happens(known, 'Seen', { cart: 'a' });
  await stage.happens(known, 'Seen', { cart: 'b' });
  const [older] = await stage.runs(one);
  await merges(visitor, known);
  await stage.route();
  const of = async (journeyId: string) =>
    (await stage.runs(journeyId)).map(({ customerId, status }) => [customerId, status]);
  expect(await of(one)).toEqual([
    [known, 'waiting'],
    [known, 'exited'],
  ]);
  expect((await stage.runs(one))[0]?.id).toBe(older?.id);
  expect((await of(keyed)).map(([, status]) => status)).toEqual(['waiting', 'exited', 'waiting']);
  expect((await of(beside)).map(([, status]) => status)).toEqual(['waiting', 'waiting', 'waiting']);
  const [step] = await stage.sql`
    select s.outcome, s.reason->>'code' as code, r.end_reason->>'code' as ended from run r join step s on s.run_id = r.id
    where r.journey_id = ${one} and r.status = 'exited'`;
  expect(step).toEqual({ outcome: 'ended', code: 'exit_merged', ended: 'exit_merged' });
});

it('stays in the journey of a group that comes first, where visitor and customer were in two', async () => {
  await stage.sql`update journey set status = 'stopped'`;
  const low = await stage.publish({ ...visit({ settings: { exclusionGroup: 'offers' } }), name: 'Low' });
  const high = await stage.publish({
    ...journey('Bought', [wait('w1', 'PT1H')], ['trigger/next w1'], {
      settings: { exclusionGroup: 'offers', priority: 3 },
    }),
    name: 'High',
  });
  const { visitor, known } = await visitorAndCustomer();
  await stage.happens(visitor, 'Seen');
  await stage.happens(known, 'Bought');
  await merges(visitor, known);
  await stage.happens(known, 'Identified');
  const [left] = await stage.sql`select status, end_reason as why from run where journey_id = ${low}`;
  expect(left).toMatchObject({ status: 'exited', why: { code: 'outranked', facts: { journey: 'High' } } });
  expect(await stage.runs(high)).toMatchObject([{ status: 'waiting' }]);
});

it('keeps on record why the visitor did not come in, beside the customer’s own', async () => {
  await stage.sql`update journey set status = 'stopped'`;
  const journeyId = await stage.publish(visit({ settings: { endsAt: '2000-01-01T00:00:00Z' } }));
  const { visitor, known } = await visitorAndCustomer();
  await stage.happens(visitor, 'Seen');
  await stage.happens(visitor, 'Seen');
  await stage.happens(known, 'Seen');
  await merges(visitor, known);
  await stage.route();
  const rows =
    await stage.sql`select customer_id as customer, code, times from entry_refused where journey_id = ${journeyId}`;
  expect([...rows]).toEqual([{ customer: known, code: 'journey_ended', times: 3 }]);
});

it('carries out chains of merges in their order, each once', async () => {
  const { visitor, known } = await visitorAndCustomer();
  const other = await stage.customer();
  await merges(visitor, known);
  await merges(known, other);
  await merges(visitor, known);
  await stage.route();
  const rows = await stage.sql`select id from customer where merged_into = ${other} order by id`;
  expect(rows.map(({ id }) => id)).toEqual([visitor, known].sort());
  expect(await stage.count('inbox')).toBe(0);
});

it('finds the visitor’s new name also where each row of the batch has to stand alone', async () => {
  await stage.sql`alter table run add constraint poisoned check (trigger->>'cart' is distinct from 'poison')`;
  const journeyId = await stage.publish(journey('Alone', [wait('w1', 'PT1H')], ['trigger/next w1']));
  const { visitor, known } = await visitorAndCustomer();
  await merges(visitor, known);
  await stage.arrives(visitor, 'Alone');
  await stage.arrives(await stage.customer(), 'Alone', { cart: 'poison' });
  await stage.route();
  expect(await stage.runs(journeyId)).toMatchObject([{ customerId: known, status: 'waiting' }]);
  const left = await stage.sql`select kind, set_aside_at is not null as aside from inbox`;
  expect([...left]).toEqual([{ kind: 'event', aside: true }]);
});
