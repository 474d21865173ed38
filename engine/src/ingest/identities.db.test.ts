import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openShop, type Shop } from './ingest.fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await shop.sql`truncate customer, customer_lock, customer_identity, event, inbox, dead_letter, consent, consent_record`;
});
afterAll(() => shop.close());

const track = (ids: object, event = 'x', properties = {}) => ({ type: 'track', event, properties, ...ids });
const identify = (ids: object, traits = {}) => ({ type: 'identify', traits, ...ids });
const a1 = { anonymousId: 'a1' };
const u1 = { userId: 'u1' };

it('makes a customer of an unknown user id, with its lock and its identity', async () => {
  await shop.send(track(u1));
  const { id } = await shop.customer('u1');
  expect(await shop.owner('user', 'u1')).toBe(id);
  expect(await shop.sql`select customer_id as id from customer_lock`).toEqual([{ id }]);
});

it('makes an anonymous customer of an anonymous id alone', async () => {
  await shop.send(track(a1), track(a1));
  expect(await shop.customers()).toMatchObject([{ userId: null }]);
});

it.each(['in one batch', 'one after the other'])('turns the visitor into a user who was unknown, %s', async (how) => {
  const items = [track(a1), identify({ ...a1, ...u1 }, { name: '김' }), track(u1)];
  if (how === 'in one batch') await shop.send(...items);
  else for (const item of items) await shop.send(item);
  expect(await shop.customers()).toMatchObject([{ userId: 'u1', attributes: { name: '김' } }]);
  expect(new Set((await shop.events()).map(({ customerId }) => customerId)).size).toBe(1);
  expect((await shop.inbox()).map(({ kind }) => kind)).toEqual(['event', 'event', 'event']);
});

it.each(['in one batch', 'one after the other'])('merges a visitor into a user who was known, %s', async (how) => {
  await shop.send(identify(u1, { tier: 'gold' }));
  const items = [identify(a1, { tier: 'none', from: 'ad' }), identify({ ...a1, ...u1 })];
  if (how === 'in one batch') await shop.send(...items);
  else for (const item of items) await shop.send(item);
  const known = await shop.customer('u1');
  const visitor = (await shop.customers()).find(({ userId }) => userId === null);
  expect(await shop.owner('anonymous', 'a1')).toBe(known.id);
  expect((await shop.inbox()).slice(-2)).toMatchObject([
    { kind: 'merge', customerId: known.id, fromCustomerId: visitor?.id, shard: expect.any(Number) },
    { kind: 'event', name: '$identify', customerId: known.id },
  ]);
  expect(known.attributes).toMatchObject({ tier: 'gold', from: 'ad' });
});

it('puts on record who a visitor turned out to be, once', async () => {
  await shop.sql`truncate identity_join`;
  await shop.send(track(a1));
  const [visitor] = await shop.customers();
  const at = '2026-11-02T03:04:05.000Z';
  await shop.send({ ...identify({ ...a1, ...u1 }), timestamp: at }, identify({ ...a1, ...u1 }));
  await shop.send(track({ anonymousId: 'a2' }));
  await shop.send({ type: 'alias', previousId: 'a2', ...u1 }, identify({ anonymousId: 'never seen', ...u1 }));
  const { id } = await shop.customer('u1');
  expect(id).toBe(visitor?.id);
  const other = (await shop.customers()).find(({ userId }) => userId === null);
  expect(
    await shop.sql`
      select customer_id as "customerId", anonymous_id as "anonymousId", from_customer_id as "from", at
      from identity_join order by id`,
  ).toEqual([
    { customerId: id, anonymousId: 'a1', from: null, at: new Date(at) },
    { customerId: id, anonymousId: 'a2', from: other?.id, at: expect.any(Date) },
  ]);
});

it('asks for a merge even when the call itself is history', async () => {
  await shop.send(track(u1), track(a1));
  await shop.call('/identify?live=false', { ...a1, ...u1 });
  expect((await shop.inbox()).map(({ kind }) => kind)).toEqual(['event', 'event', 'merge']);
});

it('follows every id of a merged visitor, also those that the batch does not name', async () => {
  await shop.send(track(a1), track(u1));
  await shop.sql`
    insert into customer_identity (workspace_id, kind, value, customer_id)
    select workspace_id, 'anonymous', 'a2', customer_id from customer_identity where value = 'a1'`;
  await shop.send(identify({ ...a1, ...u1 }), track({ anonymousId: 'a2' }, 'later'));
  expect(await shop.owner('anonymous', 'a2')).toBe((await shop.customer('u1')).id);
});

it('takes the cart of the visitor along to the user who was known', async () => {
  await shop.send(track(u1));
  await shop.send(track(a1, 'Product Added', { product_id: 'p1', price: 100 }));
  await shop.send(identify({ ...a1, ...u1 }));
  expect((await shop.customer('u1')).attributes).toMatchObject({ cart: { total: 100, items: [{ product_id: 'p1' }] } });
});

it('lets another person sign in on the same browser, and leaves the history where it is', async () => {
  await shop.send(track(a1), identify({ ...a1, ...u1 }));
  await shop.send(identify({ ...a1, userId: 'u2' }), track(a1, 'after'));
  const [first, second] = [await shop.customer('u1'), await shop.customer('u2')];
  expect(await shop.owner('anonymous', 'a1')).toBe(second.id);
  expect((await shop.events()).map(({ customerId }) => customerId)).toEqual([first.id, first.id, second.id, second.id]);
  expect((await shop.inbox()).filter(({ kind }) => kind === 'merge')).toEqual([]);
});

it('joins by alias as by identify', async () => {
  await shop.send(track(u1), track(a1));
  await shop.send({ type: 'alias', previousId: 'a1', userId: 'u1' });
  expect((await shop.inbox()).slice(-2)).toMatchObject([{ kind: 'merge' }, { kind: 'event', name: '$alias' }]);
  expect(await shop.owner('anonymous', 'a1')).toBe((await shop.customer('u1')).id);
});

it('joins nobody by a track that happens to carry both ids', async () => {
  await shop.send(track(a1), track({ ...a1, ...u1 }));
  expect(await shop.customers()).toHaveLength(2);
  expect(await shop.owner('anonymous', 'a1')).not.toBe((await shop.customer('u1')).id);
});

it('does not undo a later login when an earlier one is sent again', async () => {
  const first = { ...identify({ ...a1, ...u1 }, { n: 1 }), messageId: 'm1' };
  await shop.send(first);
  await shop.send(identify({ ...a1, userId: 'u2' }));
  await shop.send(first);
  expect(await shop.owner('anonymous', 'a1')).toBe((await shop.customer('u2')).id);
});

it('merges once when the same two ids are joined by many at once', async () => {
  await shop.send(track(u1), track(a1));
  const calls = Array.from({ length: 20 }, () => shop.call('/identify', { ...a1, ...u1 }));
  for (const { status } of await Promise.all(calls)) expect(status).toBe(200);
  expect((await shop.inbox()).filter(({ kind }) => kind === 'merge')).toHaveLength(1);
});

it('never writes or locks the locks of customers who are there', async () => {
  await shop.send(track(u1));
  const { id } = await shop.customer('u1');
  await shop.sql.begin(async (tx) => {
    await tx`select 1 from customer_lock where customer_id = ${id} for no key update`;
    expect((await shop.call('/track', track(u1, 'while it is moved'))).status).toBe(200);
  });
});
