import { expect, it } from 'vitest';
import { exampleProperties } from './example-properties.ts';

it('gives each property that is known a value that reads as one, in the language of who looks', () => {
  const paths = ['cart_id', 'image_url', 'name', 'price', 'quantity', 'gift_note', 'added_at'];
  expect(exampleProperties('Product Added', paths, 'ko')).toMatchObject({
    cart_id: 'c-1',
    name: '감귤 잼',
    price: 12_000,
    quantity: 1,
    gift_note: '예시',
  });
  expect(exampleProperties('Product Added', paths, 'en')).toMatchObject({
    name: 'Tangerine jam',
    gift_note: 'Example',
  });
  expect(Object.keys(exampleProperties('Product Added', paths, 'ko'))).toEqual(paths);
});

it('makes a list of what shops send as one', () => {
  const paths = ['products', 'products.name', 'products.price', 'address.city', 'items'];
  expect(exampleProperties('Order Completed', paths, 'ko')).toEqual({
    products: [{ name: '감귤 잼', price: 12_000 }],
    address: { city: '예시' },
    items: [],
  });
});

it('speaks of the same cart in every event', () => {
  const cart = (event: string) => exampleProperties(event, ['cart_id'], 'ko').cart_id;
  expect(cart('Order Completed')).toBe(cart('Product Added'));
});

it('does not say which message somebody opened, and lets somebody agree to advertising', () => {
  expect(exampleProperties('Email Opened', ['node', 'category'], 'ko')).toEqual({});
  expect(exampleProperties('Consent Granted', ['channel', 'category', 'wording'], 'ko')).toEqual({
    channel: 'email',
    category: 'advertising',
  });
});
