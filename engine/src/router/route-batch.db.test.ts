import type { JsonObject } from '@olle/shared/json';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { journey, mail, split, update, wait, waitFor } from '../../../test/scenarios/journey.ts';
import { shardOf } from '../ingest/shard.ts';
import { holding, isWaiting, type MovementStage, openMovement } from '../movement/movement.fixture.ts';
import { routeBatch } from './route-batch.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());
beforeEach(async () => {
  await stage.sql`update journey set status = 'stopped'`;
});

const asideOf = async (customer: string) => {
  const rows = await stage.sql<{ name: string; error: string }[]>`
    select e.name, i.error from inbox i join event e on e.id = i.event_id
    where i.customer_id = ${customer} and i.set_aside_at is not null order by i.seq`;
  return rows.map(({ name, error }) => ({ name, error }));
};
const openRows = async () => {
  const [row] = await stage.sql<{ n: number }[]>`select count(*)::int as n from inbox where set_aside_at is null`;
  return row?.n;
};
/** Every wait lasts an unreadable time, as in no published plan. */
const unreadable = (plan: JsonObject) =>
  void Object.assign(plan, { nodes: JSON.parse(JSON.stringify(plan.nodes).replaceAll('"PT1H"', '"never"')) });

it('routes the facts of a customer in their order of receipt, across batches', async () => {
  const names = ['One', 'Two', 'Three', 'Four'];
  await stage.publish(
    journey(
      'Zero',
      names.map((name, index) => waitFor(`w${index}`, name, 'P1D')),
      ['trigger/next w0', 'w0/happened w1', 'w1/happened w2', 'w2/happened w3'],
    ),
  );
  const customers = await stage.customers(3);
  for (const name of ['Zero', ...names]) for (const customer of customers) await stage.arrives(customer, name);
  await stage.route(2);
  for (const customer of customers)
    expect(await stage.steps(customer)).toEqual(names.map((_, index) => `w${index} happened`));
});

it('enters by the facts of a customer in their order, so that the last one has the last word', async () => {
  await stage.publish(
    journey('Said', [update('u1', { set: { last: '{{ trigger.n }}' } })], ['trigger/next u1'], {
      reentry: { allowed: 'always' },
    }),
  );
  const customer = await stage.customer();
  for (const n of [1, 2, 3, 4, 5]) await stage.arrives(customer, 'Said', { n });
  await stage.route(2);
  const [row] = await stage.sql`select attributes->>'last' as last from customer where id = ${customer}`;
  expect(row).toEqual({ last: '5' });
});

it('leaves a shard to the router that holds it, so that two keep the order', async () => {
  await stage.publish(
    journey(
      'First',
      [split('s1', { again: { event: 'Second', times: { op: 'gte', value: 1 } } })],
      ['trigger/next s1'],
      { reentry: { allowed: 'always' } },
    ),
  );
  const customer = await stage.customer();
  const shards = [shardOf(customer)];
  await stage.arrives(customer, 'First');
  const letGo = await holding(
    stage.sql,
    (tx) => tx`select 1 from customer_lock where customer_id = ${customer} for no key update`,
  );
  const routing = routeBatch(stage.sql, stage.book, shards, 300);
  expect(await isWaiting(routing)).toBe(true);
  await stage.arrives(customer, 'Second');
  // Its lock on the shard lasts to its commit: the later fact is not taken past the earlier one.
  expect(await routeBatch(stage.sql, stage.book, shards, 300)).toMatchObject({ busy: shards, more: false });
  expect(await openRows()).toBe(2);
  await letGo();
  expect(await routing).toMatchObject({ busy: [] });
  await stage.route();
  expect(await openRows()).toBe(0);
});

it('sets one poison fact aside with its reason, and routes the others: of the batch at once, of the customer next', async () => {
  await stage.publish(journey('Bad', [wait('w1', 'PT1H')], ['trigger/next w1']), unreadable);
  await stage.publish(
    journey('Good', [update('u1', { increment: { good: 1 } })], ['trigger/next u1'], {
      reentry: { allowed: 'always' },
    }),
  );
  const [sick = '', well = ''] = await stage.customers(2);
  for (const name of ['Good', 'Bad', 'Good']) await stage.arrives(sick, name);
  await stage.arrives(well, 'Good');
  expect(await stage.routeOnce()).toMatchObject({ more: true });
  expect(await stage.steps(well)).toEqual(['u1 next']);
  expect(await asideOf(sick)).toEqual([{ name: 'Bad', error: expect.stringContaining('not a duration') }]);
  await stage.route();
  expect(await stage.steps(sick)).toEqual(['u1 next', 'u1 next']);
  expect(await openRows()).toBe(0);
});

it('sets aside what Postgres refuses to store, and routes everything else', async () => {
  const journeyId = await stage.publish(
    journey('Refused', [mail('m1')], ['trigger/next m1'], { reentry: { allowed: 'always' } }),
  );
  const customers = await stage.customers(5);
  const [sick = ''] = customers;
  await stage.sql.unsafe(`
    create function refuse() returns trigger language plpgsql as $$ begin
      if new.customer_id = '${sick}' then raise exception using errcode = '22003', message = 'too much'; end if;
      return new;
    end $$;
    create trigger refuse before insert on step for each row execute function refuse()`);
  for (const customer of customers) await stage.arrives(customer, 'Refused');
  await stage.route();
  await stage.sql.unsafe('drop trigger refuse on step; drop function refuse');
  expect(await stage.runs(journeyId)).toHaveLength(4);
  expect(await asideOf(sick)).toEqual([{ name: 'Refused', error: expect.stringContaining('too much') }]);
  expect(await openRows()).toBe(0);
});

it('takes a fact out of the inbox in the very transaction that moves by it', async () => {
  const journeyId = await stage.publish(journey('Atomic', [mail('m1')], ['trigger/next m1']));
  const customer = await stage.customer();
  await stage.arrives(customer, 'Atomic');
  const letGo = await holding(stage.sql, (tx) => tx`lock table counter_delta in exclusive mode`);
  const routing = stage.routeOnce();
  expect(await isWaiting(routing)).toBe(true);
  expect(await openRows()).toBe(1);
  expect(await stage.runs(journeyId)).toEqual([]);
  await letGo();
  await routing;
  expect(await openRows()).toBe(0);
  expect(await stage.runs(journeyId)).toHaveLength(1);
});

it('starts and wakes nobody by recorded history', async () => {
  const journeyId = await stage.publish(journey('Live', [waitFor('w1', 'Old', 'PT1H')], ['trigger/next w1']));
  const customer = await stage.customer();
  await stage.happens(customer, 'Live');
  await stage.sql`
    insert into event (workspace_id, customer_id, message_id, type, name, at, properties, live)
    values (${stage.workspaceId}, ${customer}, 'old', 'track', 'Old', clock_timestamp(), '{}', false)`;
  await stage.age(60);
  await stage.advanceAll();
  expect(await stage.steps(customer)).toEqual(['w1 timeout']);
  expect(await stage.runs(journeyId)).toHaveLength(1);
});

it('counts a goal once, whoever asks again, and also when the run ended by hearing it before it was routed', async () => {
  const document = journey('Signed', [waitFor('w1', 'Bought', 'PT1H')], ['trigger/next w1'], {
    goal: { event: 'Bought', value: 'price' },
  });
  const journeyId = await stage.publish(document);
  const customer = await stage.customer();
  await stage.happens(customer, 'Signed');
  await stage.age(90);
  await stage.arrives(customer, 'Bought', { price: 3, currency: 'KRW' }, { ago: 60 * 60_000 });
  await stage.advanceAll();
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'finished' }]);
  await stage.route();
  await stage.happens(customer, 'Bought', { price: 4 });
  const hits = await stage.sql`select value, currency from goal_hit where journey_id = ${journeyId}`;
  expect([...hits]).toEqual([{ value: 3, currency: 'KRW' }]);
  const counted =
    await stage.sql`select sum(n)::int as n from counter_delta where journey_id = ${journeyId} and metric = 'goal'`;
  expect(counted[0]).toEqual({ n: 1 });
});

it('queues a message under its key once: a second with the same run, node and visit is none', async () => {
  const journeyId = await stage.publish(
    journey('Keyed', [wait('w1', 'PT1H'), mail('m1')], ['trigger/next w1', 'w1/next m1']),
  );
  const customer = await stage.customer();
  await stage.happens(customer, 'Keyed');
  const [run] = await stage.runs(journeyId);
  const queued = () => stage.sql`
    insert into message (id, workspace_id, run_id, node_id, visit, step_seq, journey_id, version, customer_id, channel,
      category, status, verdicts)
    values (gen_random_uuid(), ${stage.workspaceId}, ${run?.id ?? ''}, 'm1', 1, 2, ${journeyId}, 1, ${customer}, 'email',
      'advertising', 'sent', '[]')`;
  await queued();
  await expect(queued()).rejects.toThrow(/message_key/);
  await stage.age(60);
  await stage.advanceAll();
  const messages = await stage.sql`select status from message where run_id = ${run?.id ?? ''}`;
  expect([...messages]).toEqual([{ status: 'sent' }]);
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'finished' }]);
});
