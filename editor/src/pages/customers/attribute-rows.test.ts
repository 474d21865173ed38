import { expect, it } from 'vitest';
import { attributeRows } from './attribute-rows.ts';

it('begins with who this is, then keeps the shop’s order', () => {
  const rows = attributeRows({ points: 3, tier: 'vip', email: 'a@example.com', name: '김서연', cart: {} });
  expect(rows.map(({ path }) => path)).toEqual(['name', 'email', 'tier', 'points']);
});

it('shows what is inside an object by the path that a condition would write', () => {
  expect(attributeRows({ address: { city: '제주시', geo: { lat: 33.5 } } })).toEqual([
    { path: 'address.city', value: '제주시' },
    { path: 'address.geo.lat', value: 33.5 },
  ]);
});
