import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openShop, type Shop } from './ingest.fixture.ts';
import type { Entry, Item } from './item.ts';
import { readItem } from './read-item.ts';
import { writeBatch } from './write-batch.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await shop.sql`truncate customer, customer_lock, customer_identity, event, inbox, dead_letter`;
});
afterAll(() => shop.close());

const track = { userId: 'u1', event: 'Order Completed', messageId: 'm1' };
const entry = (body: object): Entry =>
  readItem(JSON.parse(JSON.stringify({ type: 'track', event: 'x', ...body })), {
    type: null,
    sentAt: null,
    receivedAt: Date.now(),
    live: null,
  });

it('takes a message in once that comes 20 times at once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => shop.call('/track', track)));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(await shop.events()).toHaveLength(1);
  expect(await shop.inbox()).toHaveLength(1);
  expect(await shop.customers()).toHaveLength(1);
});

it('takes it once through as many transactions, for a customer who is there and one who is not', async () => {
  for (const userId of ['new', 'new']) {
    const messageId = randomUUID();
    await Promise.all(
      Array.from({ length: 8 }, () => writeBatch(shop.sql, shop.workspaceId, [entry({ userId, messageId })])),
    );
    const taken = (await shop.events()).filter((event) => event.messageId === messageId);
    expect(taken).toHaveLength(1);
  }
  expect(await shop.customers()).toHaveLength(1);
  expect(await shop.inbox()).toHaveLength(2);
});

it('takes it once when it names two customers', async () => {
  await Promise.all(
    ['u1', 'u2', 'u3', 'u4'].map((userId) =>
      writeBatch(shop.sql, shop.workspaceId, [entry({ userId, messageId: 'm' })]),
    ),
  );
  expect(await shop.events()).toHaveLength(1);
  expect(await shop.inbox()).toHaveLength(1);
});

it('counts a message once that stands twice in a batch', async () => {
  const add = { ...track, type: 'track', event: 'Product Added', properties: { product_id: 'p', price: 5 } };
  await shop.send(add, add);
  await shop.send(add);
  expect(await shop.events()).toHaveLength(1);
  expect((await shop.customer('u1')).attributes).toMatchObject({ cart: { total: 5 } });
});

it('changes no profile by a message that was there', async () => {
  await shop.send({ type: 'identify', userId: 'u1', messageId: 'm1', traits: { tier: 'gold' } });
  await shop.send({ type: 'identify', userId: 'u1', messageId: 'm2', traits: { tier: 'silver' } });
  await shop.send({ type: 'identify', userId: 'u1', messageId: 'm1', traits: { tier: 'gold' } });
  expect((await shop.customer('u1')).attributes).toEqual({ tier: 'silver' });
});

it('gets through when batches meet the same customers in every order, and keeps each customer’s order', async () => {
  const users = Array.from({ length: 40 }, (_, n) => `u${n}`);
  const batches = Array.from({ length: 24 }, (_, b) => {
    const order = b % 2 === 0 ? users : users.toReversed();
    return order
      .slice(b % 5)
      .map((userId) => entry({ userId, anonymousId: `a${userId}`, type: b % 3 ? 'track' : 'identify' }));
  });
  await Promise.all(batches.map((batch) => writeBatch(shop.sql, shop.workspaceId, batch)));
  expect(await shop.customers()).toHaveLength(users.length);
  const total = batches.reduce((sum, { length }) => sum + length, 0);
  expect(await shop.events()).toHaveLength(total);
  expect(await shop.inbox()).toHaveLength(total);
});

it('gets through when many processes create the same crowd at once', async () => {
  const batch = () => Array.from({ length: 300 }, () => entry({ userId: `u${Math.floor(Math.random() * 400)}` }));
  const process = async () => {
    for (let n = 0; n < 4; n++) await writeBatch(shop.sql, shop.workspaceId, batch());
  };
  await Promise.all(Array.from({ length: 6 }, process));
  expect(await shop.events()).toHaveLength(6 * 4 * 300);
  const customers = await shop.customers();
  expect(new Set(customers.map(({ userId }) => userId)).size).toBe(customers.length);
});

it('sets aside what the database refuses, and only that', async () => {
  const entries = Array.from({ length: 9 }, (_, n) => entry({ userId: `u${n}`, messageId: `m${n}` }));
  const poison = entries[4];
  if (poison?.kind !== 'item') throw new Error('it is an item');
  // Nothing that validation lets through is known to be refused; this stands for what nobody thought of.
  const item: Item = { ...poison.item, name: 'x'.repeat(20).concat('\u0000') };
  await writeBatch(shop.sql, shop.workspaceId, entries.with(4, { kind: 'item', item }));
  expect(await shop.events()).toHaveLength(8);
  expect(await shop.deadLetters()).toMatchObject([{ code: 'not_storable', body: { messageId: 'm4' } }]);
  expect((await shop.inbox()).length).toBe(8);
});

it('leaves nothing behind when it fails', async () => {
  const broken: Item = { ...itemOf(entry({ userId: 'u9' })), at: Number.NaN };
  await expect(
    writeBatch(shop.sql, shop.workspaceId, [entry({ userId: 'u8' }), { kind: 'item', item: broken }]),
  ).rejects.toThrow();
  expect(await shop.events()).toEqual([]);
  expect(await shop.customers()).toEqual([]);
});

function itemOf(from: Entry): Item {
  if (from.kind !== 'item') throw new Error('it was rejected');
  return from.item;
}
