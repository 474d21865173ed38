import { afterAll, beforeAll, expect, it } from 'vitest';
import { addWorkspace, openShop, type Shop } from './ingest.fixture.ts';
import { seenValues } from './seen-values.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
  const order = (userId: string, properties: object) => ({
    type: 'track',
    event: 'Order Completed',
    userId,
    properties,
  });
  await shop.send(
    ...['u1', 'u2', 'u3', 'u4'].flatMap((userId, index) => [
      order(userId, {
        coupon: 'SPRING',
        products: [{ brand: 'Olle' }, { brand: index === 0 ? 'Rare' : 'Basalt' }],
        phone: '010-1234-5678',
        memo: '010-1234-5678',
        gift: true,
        count: 2,
      }),
      { type: 'identify', userId, traits: { tier: 'vip', email: `${userId}@example.com`, name: '김', city: 'Jeju' } },
    ]),
    // One customer's, however often.
    ...Array.from({ length: 5 }, () => order('u1', { coupon: 'ONLY-ONE' })),
  );
});
afterAll(() => shop.close());

const values = (asked: Parameters<typeof seenValues>[2], workspaceId = shop.workspaceId) =>
  seenValues(shop.sql, workspaceId, asked);
const ofOrder = (property: string) => values({ event: 'Order Completed', property });

it('offers what several customers have, the most common first', async () => {
  expect(await ofOrder('coupon')).toEqual(['SPRING']);
  expect(await ofOrder('products.brand')).toEqual(['Olle', 'Basalt']);
  expect(await ofOrder('gift')).toEqual([true]);
  expect(await ofOrder('count')).toEqual([2]);
  expect(await values({ attribute: 'tier' })).toEqual(['vip']);
});

it('offers nothing that tells who somebody is, whatever it is called', async () => {
  expect(await ofOrder('phone')).toEqual([]);
  expect(await ofOrder('memo')).toEqual([]);
  expect(await values({ attribute: 'email' })).toEqual([]);
  expect(await values({ attribute: 'name' })).toEqual([]);
});

it('offers nothing of what is not there, nor of another workspace', async () => {
  expect(await ofOrder('constructor')).toEqual([]);
  expect(await values({ event: 'Never', property: 'coupon' })).toEqual([]);
  expect(await values({ attribute: 'tier' }, await addWorkspace(shop.sql, 'others'))).toEqual([]);
});
