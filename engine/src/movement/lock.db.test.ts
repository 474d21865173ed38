import { afterAll, beforeAll, expect, it } from 'vitest';
import { journey, mail, split, waitFor } from '../../../test/scenarios/journey.ts';
import { holding, isWaiting, type MovementStage, openMovement } from './movement.fixture.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
});
afterAll(() => stage.close());

const lockOf = (id: string) =>
  holding(stage.sql, (tx) => tx`select 1 from customer_lock where customer_id = ${id} for no key update`);

it('moves one customer after another: whoever holds the lock is waited for', async () => {
  const journeyId = await stage.publish(journey('Locked', [mail('m1')], ['trigger/next m1']));
  const customer = await stage.customer();
  await stage.arrives(customer, 'Locked');
  const letGo = await lockOf(customer);
  const routing = stage.route();
  expect(await isWaiting(routing)).toBe(true);
  await letGo();
  await routing;
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'finished' }]);
});

it('waits for no ingest that holds the customer’s own row', async () => {
  const journeyId = await stage.publish(journey('Busy', [mail('m1')], ['trigger/next m1']));
  const customer = await stage.customer();
  await stage.arrives(customer, 'Busy');
  const letGo = await holding(stage.sql, (tx) => tx`select 1 from customer where id = ${customer} for update`);
  await stage.route();
  expect(await stage.runs(journeyId)).toMatchObject([{ status: 'finished' }]);
  await letGo();
});

it('reads everything after the lock: what its holder changed meanwhile is seen', async () => {
  await stage.publish(
    journey('Asked', [split('s1', { vip: { attribute: 'tier', op: 'equals', value: 'vip' } })], ['trigger/next s1']),
  );
  const customer = await stage.customer({ tier: 'gold' });
  await stage.arrives(customer, 'Asked');
  const letGo = await holding(stage.sql, async (tx) => {
    await tx`select 1 from customer_lock where customer_id = ${customer} for no key update`;
    await tx`update customer set attributes = attributes || '{"tier": "vip"}' where id = ${customer}`;
  });
  const routing = stage.route();
  expect(await isWaiting(routing)).toBe(true);
  await letGo();
  await routing;
  expect(await stage.steps(customer)).toEqual(['s1 vip']);
});

it('sees an event that is committed while a run begins to wait exactly once: the router waits for the run', async () => {
  await stage.publish(journey({ type: 'api' }, [waitFor('w1', 'Ordered', 'PT1H')], ['trigger/next w1']));
  const [journeyRow] = await stage.sql<{ id: string }[]>`select id from journey order by created_at desc limit 1`;
  const customer = await stage.customer();
  // Writing steps waits, so that the run has looked for events and is not committed.
  const letGo = await holding(stage.sql, (tx) => tx`lock table step in exclusive mode`);
  const entering = stage.movement.enrol(journeyRow?.id ?? '', [{ customerId: customer, payload: {} }], (_, enter) =>
    enter(),
  );
  expect(await isWaiting(entering)).toBe(true);
  await stage.arrives(customer, 'Ordered');
  const routing = stage.route();
  expect(await isWaiting(routing)).toBe(true);
  await letGo();
  await entering;
  await routing;
  expect(await stage.steps(customer)).toEqual(['w1 happened']);
  const [edge] = await stage.sql`select sum(n)::int as n from counter_delta where subject = 'w1/happened'`;
  expect(edge).toEqual({ n: 1 });
});

it('sees an event that was committed before the run listened exactly once: the run looks for it', async () => {
  const document = journey(
    'Started',
    [waitFor('w1', 'Ordered Then', 'PT1H'), waitFor('w2', 'Ordered Then', 'PT1H')],
    ['trigger/next w1', 'w1/happened w2'],
  );
  await stage.publish(document);
  const customer = await stage.customer();
  await stage.arrives(customer, 'Ordered Then', {}, { ago: 1_000 });
  await stage.route();
  await stage.arrives(customer, 'Started', {}, { ago: 2_000 });
  // One more of the same, committed and not routed yet: it is for the second wait, and for it alone.
  await stage.arrives(customer, 'Ordered Then');
  await stage.route();
  expect(await stage.steps(customer)).toEqual(['w1 happened', 'w2 happened']);
  const edges = await stage.sql`
    select subject, sum(n)::int as n from counter_delta where subject like 'w_/happened' and journey_id =
      (select journey_id from run where customer_id = ${customer}) group by 1 order by 1`;
  expect([...edges]).toEqual([
    { subject: 'w1/happened', n: 1 },
    { subject: 'w2/happened', n: 1 },
  ]);
});

it('listens from the instant and the receipt of what moved the run', async () => {
  await stage.publish(journey('Began', [waitFor('w1', 'Heard', 'PT1H')], ['trigger/next w1']));
  const at = new Date(Date.now() - 2_000);
  const [before = '', after = '', later = '', both = ''] = await stage.customers(4);
  await stage.arrives(before, 'Heard', {}, { at });
  for (const moment of [at, new Date(at.getTime() + 1)]) await stage.arrives(both, 'Heard', {}, { at: moment });
  for (const customer of [before, after, later, both]) await stage.arrives(customer, 'Began', {}, { at });
  await stage.arrives(after, 'Heard', {}, { at });
  await stage.arrives(later, 'Heard', {}, { at: new Date(at.getTime() - 1) });
  await stage.route();
  expect(await stage.steps(before)).toEqual(['w1 waiting']);
  expect(await stage.steps(after)).toEqual(['w1 happened']);
  expect(await stage.steps(later)).toEqual(['w1 waiting']);
  expect(await stage.steps(both)).toEqual(['w1 happened']);
});

it('takes a timeout only after it looked for committed events up to its instant', async () => {
  const journeyId = await stage.publish(
    journey(
      'Waits',
      [waitFor('w1', 'Paid', 'PT1H'), waitFor('w2', 'Paid', 'P1D')],
      ['trigger/next w1', 'w1/happened w2'],
    ),
  );
  const [heard = '', missed = ''] = await stage.customers(2);
  for (const customer of [heard, missed]) await stage.happens(customer, 'Waits');
  // Nobody routes for two hours.
  await stage.age(120);
  await stage.arrives(heard, 'Paid', {}, { ago: 61 * 60_000 });
  await stage.arrives(missed, 'Paid', {}, { ago: 59 * 60_000 });
  await stage.advanceAll();
  expect(await stage.steps(heard)).toEqual(['w1 happened', 'w2 waiting']);
  expect(await stage.steps(missed)).toEqual(['w1 timeout']);
  // The router has it only now: it was heard, and is not heard again.
  await stage.route();
  expect(await stage.steps(heard)).toEqual(['w1 happened', 'w2 waiting']);
  expect(await stage.steps(missed)).toEqual(['w1 timeout']);
  expect(await stage.runs(journeyId)).toHaveLength(2);
});

it('ends overdue waits before it offers an event', async () => {
  await stage.publish(
    journey(
      'Slept',
      [waitFor('w1', 'Called', 'PT1H'), waitFor('w2', 'Called', 'P1D')],
      ['trigger/next w1', 'w1/timeout w2'],
    ),
  );
  const customer = await stage.customer();
  await stage.happens(customer, 'Slept');
  // Time has not moved it yet: what arrives is too late for the first wait, and in time for the second.
  await stage.age(90);
  await stage.happens(customer, 'Called');
  expect(await stage.steps(customer)).toEqual(['w1 timeout', 'w2 happened']);
});
