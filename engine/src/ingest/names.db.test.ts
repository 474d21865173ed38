import { afterAll, beforeAll, expect, it } from 'vitest';
import { attributeNames } from './attribute-names.ts';
import { eventNames } from './event-names.ts';
import { addWorkspace, openShop, type Shop } from './ingest.fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  const order = { type: 'track', event: 'Order Completed', userId: 'u1' };
  await shop.send(
    { ...order, properties: { revenue: 1, products: [{ brand: 'a' }] } },
    { ...order, properties: { coupon: 'c' } },
    { ...order, timestamp: '2026-01-01T00:00:00Z' },
    { type: 'page', userId: 'u2', name: 'Home' },
    { type: 'identify', userId: 'u2', traits: { email: 'kim@example.com', address: { city: 'Jeju' } } },
  );
});
afterAll(() => shop.close());

it('lists the events with their count of 30 days and the paths of their properties', async () => {
  expect(await eventNames(shop.sql, shop.workspaceId)).toEqual([
    { name: 'Order Completed', count: 2, properties: ['coupon', 'products.brand', 'revenue'] },
    { name: '$identify', count: 1, properties: ['address.city', 'email'] },
    { name: '$page', count: 1, properties: ['name'] },
  ]);
});

it('lists the attributes of customers', async () => {
  expect(await attributeNames(shop.sql, shop.workspaceId)).toEqual(['address.city', 'email']);
});

it('shows nothing of another workspace', async () => {
  const other = await addWorkspace(shop.sql, 'other');
  expect(await eventNames(shop.sql, other)).toEqual([]);
  expect(await attributeNames(shop.sql, other)).toEqual([]);
});
