import { expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { prepare } from './fixtures/condition-case.ts';
import { matches } from './match.ts';

function match(event: JsonObject, trigger: JsonObject, pairs: Record<string, string>): boolean {
  const { scope } = prepare({
    name: '',
    attributes: { favourite: 'p2' },
    events: [{ event: 'Product Added', at: '2026-03-15T00:00:00Z', properties: trigger }],
    run: { enteredBy: 1, heard: { w1: { order_id: 77 } } },
    condition: { all: [] },
    expected: true,
  });
  return matches({ properties: event }, pairs, scope);
}
const sameCart = { cart_id: 'trigger.cart_id' };

it('is true of the same value', () => {
  expect(match({ cart_id: 'c1' }, { cart_id: 'c1' }, sameCart)).toBe(true);
  expect(match({ cart_id: 'c1' }, { cart_id: 'C1' }, sameCart)).toBe(false);
});

it('compares numbers and strings as text', () => {
  expect(match({ cart_id: 7 }, { cart_id: '7' }, sameCart)).toBe(true);
  expect(match({ cart_id: '7' }, { cart_id: 7 }, sameCart)).toBe(true);
  expect(match({ cart_id: 7 }, { cart_id: '07' }, sameCart)).toBe(false);
});

it('never matches what is missing on either side', () => {
  expect(match({}, {}, sameCart)).toBe(false);
  expect(match({ cart_id: 'c1' }, {}, sameCart)).toBe(false);
  expect(match({}, { cart_id: 'c1' }, sameCart)).toBe(false);
  expect(match({ cart_id: null }, { cart_id: null }, sameCart)).toBe(false);
  expect(match({ cart_id: 'null' }, { cart_id: null }, sameCart)).toBe(false);
});

it('matches if any element does, on either side', () => {
  const pairs = { 'products.product_id': 'trigger.product_id' };
  expect(match({ products: [{ product_id: 1 }, { product_id: 2 }] }, { product_id: '2' }, pairs)).toBe(true);
  expect(match({ products: [{ product_id: 1 }] }, { product_id: ['3', '1'] }, pairs)).toBe(true);
  expect(match({ products: [] }, { product_id: '2' }, pairs)).toBe(false);
});

it('needs every pair, and reads steps and attributes too', () => {
  expect(match({ order_id: '77', id: 'p2' }, {}, { order_id: 'steps.w1.order_id', id: 'customer.favourite' })).toBe(
    true,
  );
  expect(match({ order_id: '77', id: 'p3' }, {}, { order_id: 'steps.w1.order_id', id: 'customer.favourite' })).toBe(
    false,
  );
  expect(match({ order_id: '77' }, {}, { order_id: 'steps.w9.order_id' })).toBe(false);
  expect(match({ order_id: '77' }, {}, { order_id: 'nowhere' })).toBe(false);
  expect(match({}, {}, {})).toBe(true);
});

it('has no text for lists, objects, true and false', () => {
  expect(match({ cart_id: true }, { cart_id: 'true' }, sameCart)).toBe(false);
  expect(match({ cart_id: {} }, { cart_id: {} }, sameCart)).toBe(false);
});
