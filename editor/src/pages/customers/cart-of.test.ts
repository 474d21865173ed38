import { expect, it } from 'vitest';
import { cartOf } from './cart-of.ts';

it('reads what the shop keeps in the cart', () => {
  const cart = cartOf({
    cart: {
      items: [{ product_id: 'p1', name: '감귤 핸드크림', image_url: '/p1.svg', price: 12_000, quantity: 2 }],
      total: 24_000,
    },
  });
  expect(cart).toEqual({
    items: [{ id: 'p1', name: '감귤 핸드크림', imageUrl: '/p1.svg', price: 12_000, quantity: 2 }],
    total: 24_000,
    currency: 'KRW',
  });
});

it('takes any other shape for no cart, or for what it can read of it', () => {
  expect(cartOf({})).toBeNull();
  expect(cartOf({ cart: 'full' })).toBeNull();
  expect(cartOf({ cart: { items: [3, { name: 5 }] } })?.items).toEqual([
    { id: '0', name: '', imageUrl: null, price: null, quantity: 1 },
  ]);
});

it('shows no picture from an address that is not one of the web', () => {
  expect(cartOf({ cart: { items: [{ image_url: 'javascript:alert(1)' }] } })?.items[0]?.imageUrl).toBeNull();
});
