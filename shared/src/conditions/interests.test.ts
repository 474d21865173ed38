import { expect, it } from 'vitest';
import { cartEvents } from '../cart/apply-cart-event.ts';
import type { Condition } from './condition.ts';
import { interestsOf } from './interests.ts';

const interests = (condition: Condition, segments: Record<string, Condition> = {}) =>
  interestsOf(condition, (id) => segments[id]);

it('is the profile always, and the event that is counted', () => {
  expect(interests({ attribute: 'tier', op: 'exists' })).toEqual(['$identify']);
  expect(interests({ not: { all: [{ event: 'Visited' }, { event: 'Order Completed', within: 'P1D' }] } })).toEqual([
    '$identify',
    'Order Completed',
    'Visited',
  ]);
});

it('is whatever changes the cart where the cart is asked, or compared with', () => {
  const asked: Condition[] = [
    { attribute: 'cart.total', op: 'gt', value: 1 },
    { any_in: 'cart.items', where: [{ property: 'brand', op: 'equals', value: 'olle' }] },
    { attribute: 'spent', op: 'lt', value: { from: 'customer.cart.total' } },
    { event: 'Visited', where: [{ property: 'price', op: 'lte', value: { from: 'customer.cart.total' } }] },
  ];
  for (const condition of asked) expect(interests(condition)).toEqual(expect.arrayContaining([...cartEvents]));
  expect(interests({ attribute: 'carton', op: 'exists' })).toEqual(['$identify']);
});

it('is that of the segments that it names, also of those that name each other', () => {
  const segments: Record<string, Condition> = {
    a: {
      any: [
        { segment: 'b', member: true },
        { message: { channel: 'email' }, status: 'opened' },
      ],
    },
    b: {
      all: [
        { segment: 'a', member: false },
        { consent: 'email.advertising', is: true },
      ],
    },
  };
  expect(interests({ segment: 'a', member: true }, segments)).toEqual([
    '$identify',
    '$message',
    'Consent Granted',
    'Consent Withdrawn',
  ]);
});
