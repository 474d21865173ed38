import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../json.ts';
import { applyCartEvent } from './apply-cart-event.ts';
import { type Cart, cartAsJson, emptyCart, readCart } from './cart.ts';

type Said = [name: string, properties: JsonObject, second?: number];
const instant = (second: number) => new Date(Date.UTC(2026, 10, 21, 0, 0, second)).toISOString();
const after = (...said: Said[]): Cart =>
  said.reduce(
    (cart, [name, properties, second], n) => applyCartEvent(cart, { name, properties, at: instant(second ?? n) }),
    emptyCart,
  );
const kinds = (cart: Cart) => cart.items.map(({ product_id }) => product_id);

it('adds up quantities of the same product and keeps variants apart', () => {
  const shirt = { product_id: 's', price: 10, variant: 'red' };
  const cart = after(
    ['Product Added', shirt],
    ['Product Added', { ...shirt, quantity: 2 }],
    ['Product Added', { ...shirt, variant: 'blue' }],
  );
  expect(cart.items.map(({ quantity }) => quantity)).toEqual([3, 1]);
  expect(cart.total).toBe(40);
});

it('knows a product by its SKU, or its name, where it has no id; numbers and texts alike', () => {
  const cart = after(
    ['Product Added', { sku: 7, price: 1 }],
    ['Product Added', { sku: '7', price: 1 }],
    ['Product Added', { name: '귤', price: 1 }],
    ['Product Added', { price: 1 }],
  );
  expect(cart.items).toHaveLength(2);
});

it('takes prices and quantities that are written as text, and none that are none', () => {
  const cart = after(
    ['Product Added', { product_id: 'a', price: '12000', quantity: '2' }],
    ['Product Added', { product_id: 'b', price: 'free', quantity: -3 }],
    ['Product Added', { product_id: 'c', price: 5, quantity: 0 }],
  );
  expect(cart.total).toBe(24_000);
  expect(kinds(cart)).toEqual(['a', 'b']);
});

it('removes so many as it says, and all when it does not say', () => {
  const added: Said = ['Product Added', { product_id: 'a', price: 3, quantity: 5 }];
  expect(after(added, ['Product Removed', { product_id: 'a', quantity: 2 }]).total).toBe(9);
  expect(after(added, ['Product Removed', { product_id: 'a', quantity: 9 }]).items).toEqual([]);
  expect(after(added, ['Product Removed', { product_id: 'a' }]).items).toEqual([]);
  expect(after(added, ['Product Removed', { product_id: 'b' }]).total).toBe(15);
});

it('is as it was viewed', () => {
  const cart = after(
    ['Product Added', { product_id: 'a', price: 3 }],
    [
      'Cart Viewed',
      { cart_id: 'c1', currency: 'KRW', products: [{ product_id: 'b', price: 7, quantity: 2 }, null, 'x'] },
    ],
  );
  expect(cart).toMatchObject({ cart_id: 'c1', currency: 'KRW', total: 14, items: [{ product_id: 'b' }] });
  expect(after(['Product Added', { product_id: 'a' }], ['Cart Viewed', {}]).items).toHaveLength(1);
});

describe('an order', () => {
  const added: Said = ['Product Added', { product_id: 'a', price: 3, cart_id: 'c1', currency: 'KRW' }];

  it('empties the cart that it names, or that has no name, or when it names none', () => {
    expect(after(added, ['Order Completed', { cart_id: 'c1' }])).toMatchObject({ items: [], total: 0, cart_id: null });
    expect(after(added, ['Order Completed', {}]).items).toEqual([]);
    expect(after(['Product Added', { product_id: 'a' }], ['Order Completed', { cart_id: 'c1' }]).items).toEqual([]);
  });

  it('leaves another cart alone', () => {
    expect(after(added, ['Order Completed', { cart_id: 'c2' }])).toMatchObject({ total: 3, cart_id: 'c1' });
  });

  it('gives no cart to who had none', () => {
    expect(after(['Order Completed', { order_id: 'o1' }])).toBe(emptyCart);
  });

  it('takes along what is told late, and leaves what was added later', () => {
    const late = after(
      ['Product Added', { product_id: 'old' }, 1],
      ['Product Added', { product_id: 'new' }, 9],
      ['Order Completed', {}, 5],
      ['Product Added', { product_id: 'late' }, 3],
    );
    expect(kinds(late)).toEqual(['new']);
  });
});

it('begins anew with another cart, and hears no news of the one before', () => {
  const cart = after(
    ['Product Added', { product_id: 'a', cart_id: 'c1' }, 5],
    ['Product Added', { product_id: 'b', cart_id: 'c2' }, 6],
    ['Product Added', { product_id: 'c', cart_id: 'c1' }, 4],
    ['Product Removed', { product_id: 'b', cart_id: 'c1' }, 7],
  );
  expect(cart).toMatchObject({ cart_id: 'c2', items: [{ product_id: 'b' }] });
});

it('stays small', () => {
  const many = Array.from({ length: 150 }, (_, n): Said => ['Product Added', { product_id: n, price: 1 }]);
  const cart = after(...many, ['Product Added', { product_id: 'last', name: 'x'.repeat(30_000) }]);
  expect(cart.items).toHaveLength(100);
  expect(JSON.stringify(cart).length).toBeLessThan(20_000);
});

const product = fc.constantFrom('a', 'b', 'c');
const price = { a: 0.1, b: 12_000, c: 3.33 };
const added = fc
  .tuple(product, fc.integer({ min: 1, max: 5 }))
  .map(([id, quantity]): Said => ['Product Added', { product_id: id, quantity, price: price[id] }]);
const removed = fc
  .tuple(product, fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }))
  .map(([id, quantity]): Said => ['Product Removed', { product_id: id, ...(quantity && { quantity }) }]);
const ordered = fc.constant<Said>(['Order Completed', {}]);
const anything = fc
  .tuple(fc.constantFrom('Product Added', 'Product Removed', 'Cart Viewed', 'Order Completed'), fc.jsonValue())
  .map(
    ([name, value]): Said => [name, { product_id: 'a', products: value, price: value, cart_id: value } as JsonObject],
  ); // fast-check's JSON type is unknown

/** Each addition is of its own product, each thing at its own second. */
const numbered = (said: Said[]) =>
  said.map(
    ([name, properties], n): Said => [name, name === 'Product Added' ? { ...properties, product_id: n } : {}, n],
  );

describe('whatever happens', () => {
  it('the total is the sum of the lines, quantities are positive and each product has one line', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(added, removed, ordered, anything), { maxLength: 40 }), (said) => {
        const cart = after(...said);
        const sum = cart.items.reduce((total, { price: each = 0, quantity }) => total + each * quantity, 0);
        expect(cart.total).toBeCloseTo(sum, 3);
        expect(cart.items.every(({ quantity }) => quantity > 0)).toBe(true);
        const lines = cart.items.map(({ product_id, variant }) => `${product_id}/${variant}`);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });

  it('what is added and removed again was never there', () => {
    fc.assert(
      fc.property(fc.array(added, { maxLength: 10 }), added, (before, [, properties]) => {
        const fresh = { ...properties, product_id: 'fresh' };
        const there = after(...before, ['Product Added', fresh], ['Product Removed', fresh]);
        expect(there.items).toEqual(after(...before).items);
      }),
    );
  });

  it('an order that ends the story leaves nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(added, removed), { maxLength: 20 }), (said) => {
        expect(after(...said, ['Order Completed', {}])).toMatchObject({ items: [], total: 0 });
      }),
    );
  });

  it('additions of different products and orders mean the same in whatever order they are received', () => {
    const story = fc.array(fc.oneof(added, added, ordered), { maxLength: 12 }).map(numbered);
    const shuffled = story.chain((said) =>
      fc.shuffledSubarray(said, { minLength: said.length }).map((other) => [said, other] as const),
    );
    fc.assert(
      fc.property(shuffled, ([told, received]) => {
        const counts = (cart: Cart) => new Map(cart.items.map(({ product_id, quantity }) => [product_id, quantity]));
        const first: Said = ['Product Added', { product_id: 'z' }, -1];
        expect(counts(after(first, ...received))).toEqual(counts(after(first, ...told)));
      }),
    );
  });

  it('reads back from the profile as it was written', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(added, removed, ordered), { maxLength: 20 }), (said) => {
        const cart = after(...said);
        expect(readCart(JSON.parse(JSON.stringify(cartAsJson(cart))))).toEqual(cart);
      }),
    );
  });

  it('finds an empty cart in whatever else stands under its name', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readCart(JSON.parse(JSON.stringify(value))).total).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
