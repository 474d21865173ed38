import type { JourneyDocument } from '@olle/shared/journey/document';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type MovementStage, openMovement } from '../movement/movement.fixture.ts';

let stage: MovementStage;
beforeAll(async () => {
  stage = await openMovement();
  // Postgres itself refuses whatever is about this cart, in the very statement that writes a whole batch.
  await stage.sql`alter table run add constraint poisoned check (trigger->>'cart_id' is distinct from 'poison' or status = 'exited')`;
});
afterAll(() => stage.close());

const journey = (name: string): JourneyDocument => ({
  format: 1,
  name,
  trigger: { type: 'event', event: `${name} Added`, key: 'cart_id' },
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'PT1H' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
});

it('sets aside the one event that cannot be written, and routes all others of its batch', async () => {
  const id = await stage.publish(journey('One'));
  const [first = '', second = '', third = ''] = await stage.customers(3);
  await stage.arrives(first, 'One Added', { cart_id: 'c1' });
  await stage.arrives(second, 'One Added', { cart_id: 'c2' });
  const seq = await stage.arrives(second, 'One Added', { cart_id: 'poison' });
  await stage.arrives(second, 'One Added', { cart_id: 'c3' });
  await stage.arrives(third, 'One Added', { cart_id: 'c4' });
  await stage.route();
  const keys = await stage.sql<{ key: string }[]>`select key from run where journey_id = ${id} order by key`;
  expect(keys.map(({ key }) => key)).toEqual(['c1', 'c2', 'c3', 'c4']);
  const left = await stage.sql<{ seq: number; error: string }[]>`
    select seq, error from inbox where set_aside_at is not null`;
  expect(left).toEqual([{ seq, error: expect.stringContaining('poisoned') }]);
});

it('lets a key be as long as an event can hold', async () => {
  const id = await stage.publish(journey('Long'));
  const customer = await stage.customer();
  // No two characters alike in a row: Postgres cannot compress it into an index.
  const cart_id = Array.from({ length: 3_000 }, () => Math.random().toString(36).slice(2, 10)).join('');
  await stage.happens(customer, 'Long Added', { cart_id });
  await stage.happens(customer, 'Long Added', { cart_id });
  expect(await stage.runs(id)).toMatchObject([{ status: 'waiting' }]);
});

it('enters all others by hand, and says of whom it could not', async () => {
  const id = await stage.publish(journey('Hand'));
  const [good = '', bad = ''] = await stage.customers(2);
  const entries = [
    { customerId: good, payload: { cart_id: 'c1' } },
    { customerId: bad, payload: { cart_id: 'poison' } },
  ];
  const outcomes = await stage.movement.enrol(id, entries, (_, enter) => enter());
  expect(outcomes).toMatchObject([{ entered: true }, { entered: false, code: 'internal' }]);
});

it('leaves a run that time cannot move where it is, visible, and its customer\u2019s others move', async () => {
  const id = await stage.publish(journey('Time'));
  const customer = await stage.customer();
  await stage.happens(customer, 'Time Added', { cart_id: 'good' });
  await stage.happens(customer, 'Time Added', { cart_id: 'bad' });
  await stage.sql`alter table run add constraint stays check (key <> 'bad' or status <> 'finished')`;
  await stage.age(61);
  await stage.advanceAll();
  const runs = await stage.sql`select key, status, stuck, convoy_id from run where journey_id = ${id} order by key`;
  expect(runs).toEqual([
    { key: 'bad', status: 'waiting', stuck: 'interpretation_failed', convoy_id: null },
    { key: 'good', status: 'finished', stuck: null, convoy_id: null },
  ]);
});

it('does not hold up a resume: who cannot go on is visible, the others go on', async () => {
  const id = await stage.publish(journey('Held'));
  const [good = '', bad = ''] = await stage.customers(2);
  await stage.happens(good, 'Held Added', { cart_id: 'fine' });
  await stage.happens(bad, 'Held Added', { cart_id: 'broken' });
  await stage.sql`update journey set status = 'paused' where id = ${id}`;
  await stage.age(61);
  await stage.advanceAll();
  expect(await stage.runs(id)).toMatchObject([{ status: 'held' }, { status: 'held' }]);
  await stage.sql`alter table run add constraint broken check (key <> 'broken' or status <> 'finished')`;
  await stage.sql`update journey set status = 'active' where id = ${id}`;
  await stage.movement.resume();
  const runs = await stage.sql`select key, status, stuck from run where journey_id = ${id} order by key`;
  expect(runs).toEqual([
    { key: 'broken', status: 'waiting', stuck: 'interpretation_failed' },
    { key: 'fine', status: 'finished', stuck: null },
  ]);
});

it('marks only the guilty one of a customer’s runs that are due together', async () => {
  const id = await stage.publish(journey('Both'));
  const customer = await stage.customer();
  for (const cart_id of ['b1', 'guilty', 'b2']) await stage.arrives(customer, 'Both Added', { cart_id });
  await stage.route();
  await stage.sql`alter table run add constraint guilty check (key <> 'guilty' or status <> 'finished')`;
  await stage.age(61);
  await stage.advanceAll();
  const runs = await stage.sql`select key, status, stuck from run where journey_id = ${id} order by key`;
  expect(runs).toEqual([
    { key: 'b1', status: 'finished', stuck: null },
    { key: 'b2', status: 'finished', stuck: null },
    { key: 'guilty', status: 'waiting', stuck: 'interpretation_failed' },
  ]);
});

it('marks only the guilty one of a customer’s runs that are held together', async () => {
  const id = await stage.publish(journey('Resumed'));
  const customer = await stage.customer();
  for (const cart_id of ['r1', 'culprit', 'r2']) await stage.arrives(customer, 'Resumed Added', { cart_id });
  await stage.route();
  await stage.sql`update journey set status = 'paused' where id = ${id}`;
  await stage.age(61);
  await stage.advanceAll();
  await stage.sql`alter table run add constraint culprit check (key <> 'culprit' or status <> 'finished')`;
  await stage.sql`update journey set status = 'active' where id = ${id}`;
  await stage.movement.resume();
  const runs = await stage.sql`select key, status, stuck from run where journey_id = ${id} order by key`;
  expect(runs).toEqual([
    { key: 'culprit', status: 'waiting', stuck: 'interpretation_failed' },
    { key: 'r1', status: 'finished', stuck: null },
    { key: 'r2', status: 'finished', stuck: null },
  ]);
});
