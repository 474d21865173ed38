import { expect, it } from 'vitest';
import { beginsOf } from './begins.ts';

it.each([
  [{ type: 'event', event: 'Product Added' }, 'cart'],
  [{ type: 'event', event: '장바구니 담김', key: 'cart_id' }, 'cart'],
  [{ type: 'event', event: 'Order Completed', key: 'cart_id' }, 'other'],
  [{ type: 'event', event: 'Signed Up' }, 'other'],
  [{ type: 'api' }, 'other'],
] as const)('tells from what begins a journey what its mail is about: %j', (trigger, about) => {
  expect(beginsOf(trigger)).toBe(about);
});
