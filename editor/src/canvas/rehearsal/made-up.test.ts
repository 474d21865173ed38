import { expect, it } from 'vitest';
import { cartReminder } from '../fixtures/cart-reminder.ts';
import { firstMadeUp, scenarioOf } from './made-up.ts';

const madeUp = firstMadeUp(cartReminder, '김하나', '2026-11-22T09:00');

it('begins with somebody whom the trigger lets in', () => {
  expect(scenarioOf(madeUp, 'Asia/Seoul')?.events).toMatchObject([
    { event: 'Product Added', at: '2026-11-22T00:00:00.000Z' },
  ]);
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
