import { expect, it } from 'vitest';
import { propertyPaths } from './property-paths.ts';

it('lists where values stand, through objects and lists', () => {
  const samples = [
    { total: 1, address: { city: 'Jeju', geo: { lat: 1, deep: { er: 1 } } } },
    { products: [{ brand: 'a' }, { price: 2 }], tags: ['x'], nothing: null },
  ];
  expect(propertyPaths(samples)).toEqual([
    'address.city',
    'address.geo.lat',
    'products.brand',
    'products.price',
    'tags',
    'total',
  ]);
});

it('lists no name that a path cannot reach, and never more than an editor can show', () => {
  expect(propertyPaths([{ 'a.b': 1, '': 2 }])).toEqual([]);
  const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`p${n}`, n]));
  expect(propertyPaths([many])).toHaveLength(200);
});
