import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { firstMadeUp, scenarioOf } from './made-up.ts';

const about = { name: '김하나', at: '2026-11-22T09:00', example: () => ({ name: '감귤 잼', price: 12_000 }) };
const madeUp = firstMadeUp(cartReminder, about);

it('begins with somebody whom the trigger lets in', () => {
  expect(scenarioOf(madeUp, 'Asia/Seoul')?.events).toMatchObject([
    { event: 'Product Added', at: '2026-11-22T00:00:00.000Z' },
  ]);
});

it('begins with all that the event is known to say, and with what the trigger asks for', () => {
  expect(scenarioOf(madeUp, 'Asia/Seoul')?.events?.[0]?.properties).toEqual({
    cart_id: 'c-1',
    name: '감귤 잼',
    price: 12_000,
  });
  const where = [{ property: 'price', op: 'gte' as const, value: 50_000 }];
  const asking = { ...cartReminder, trigger: { type: 'event' as const, event: 'Product Added', where } };
  expect(firstMadeUp(asking, about).events[0]?.properties).toEqual({ name: '감귤 잼', price: 50_000 });
});

it('takes a list that was written over for a list', () => {
  const [first] = madeUp.events;
  if (!first) throw new Error('the trigger is an event');
  const written = (products: string) =>
    scenarioOf({ ...madeUp, events: [{ ...first, properties: { products } }] }, 'Asia/Seoul')?.events?.[0]?.properties;
  expect(written('[{"name":"귤"}]')).toEqual({ products: [{ name: '귤' }] });
  expect(written('[예시]')).toEqual({ products: '[예시]' });
});

it('reads numbers and truths from what was typed, and leaves phone numbers alone', () => {
  const typed = { ...madeUp, attributes: { points: '120', vip: 'true', phone: '01012345678', note: '' } };
  expect(scenarioOf(typed, 'Asia/Seoul')?.customer.attributes).toMatchObject({
    points: 120,
    vip: true,
    phone: '01012345678',
    note: '',
    name: '김하나',
  });
});

it('tells what lies before the start as history', () => {
  const [first] = madeUp.events;
  if (!first) throw new Error('the trigger is an event');
  const earlier = { ...first, id: 'x', event: 'Order Completed', before: true, away: 'P1D' };
  const scenario = scenarioOf({ ...madeUp, events: [first, earlier] }, 'Asia/Seoul');
  expect(scenario?.customer.events).toMatchObject([{ event: 'Order Completed', at: '2026-11-21T00:00:00.000Z' }]);
  expect(scenario?.events).toHaveLength(1);
});

it('asks the segments’ conditions until somebody says which the customer is in', () => {
  expect(scenarioOf(madeUp, 'Asia/Seoul')?.customer).not.toHaveProperty('segments');
  expect(scenarioOf({ ...madeUp, segments: [] }, 'Asia/Seoul')?.customer.segments).toEqual([]);
  expect(scenarioOf({ ...madeUp, segments: ['vip'] }, 'Asia/Seoul')?.customer.segments).toEqual(['vip']);
});
