import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openShop, type Shop } from './ingest.fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await shop.sql`truncate customer, customer_lock, customer_identity, event, inbox, dead_letter, consent, consent_record`;
});
afterAll(() => shop.close());

const HOUR = 3_600_000;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const track = (event: string, properties: object = {}, more: object = {}) => ({
  type: 'track',
  userId: 'u1',
  event,
  properties,
  ...more,
});

describe('traits', () => {
  it('are laid over what is known; null stays null', async () => {
    await shop.send({ type: 'identify', userId: 'u1', traits: { tier: 'gold', city: 'Jeju', phone: '010' } });
    await shop.send(
      { type: 'identify', userId: 'u1', traits: { tier: null } },
      { type: 'identify', userId: 'u1', traits: { city: { name: 'Seoul' } } },
    );
    const { attributes } = await shop.customer('u1');
    expect(attributes).toEqual({ tier: null, city: { name: 'Seoul' }, phone: '010' });
  });

  it('of a group or a page are no traits of the customer', async () => {
    await shop.send({ type: 'group', userId: 'u1', groupId: 7, traits: { plan: 'x' } });
    await shop.send({ type: 'page', userId: 'u1', name: 'Home', properties: { url: '/' } });
    expect((await shop.customer('u1')).attributes).toEqual({});
    expect((await shop.events()).map(({ properties }) => properties)).toEqual([
      { plan: 'x', groupId: '7' },
      { url: '/', name: 'Home' },
    ]);
  });

  it('see the customer at the newest instant, not at the last receipt', async () => {
    const newest = ago(HOUR);
    await shop.send(track('x', {}, { timestamp: newest }));
    await shop.send(track('x', {}, { timestamp: ago(2 * HOUR) }));
    expect((await shop.customer('u1')).lastSeenAt).toEqual(new Date(newest));
  });
});

describe('the cart', () => {
  it('holds what was added and is empty after the order', async () => {
    await shop.send(
      track('Product Added', { cart_id: 'c1', product_id: 'p1', name: '귤', price: 12_000, quantity: 2 }),
    );
    await shop.send(track('Product Added', { cart_id: 'c1', product_id: 'p2', price: 3_000, image_url: '/p2.jpg' }));
    expect((await shop.customer('u1')).attributes.cart).toMatchObject({
      cart_id: 'c1',
      total: 27_000,
      items: [
        { product_id: 'p1', name: '귤', quantity: 2 },
        { product_id: 'p2', image_url: '/p2.jpg' },
      ],
    });
    await shop.send(track('Order Completed', { cart_id: 'another' }));
    expect((await shop.customer('u1')).attributes.cart).toMatchObject({ total: 27_000 });
    await shop.send(track('Order Completed', { cart_id: 'c1' }));
    expect((await shop.customer('u1')).attributes.cart).toMatchObject({ total: 0, items: [] });
  });

  it('is right after concurrent additions', async () => {
    const add = () => shop.call('/track', track('Product Added', { product_id: 'p1', price: 10 }));
    await Promise.all(Array.from({ length: 30 }, add));
    expect((await shop.customer('u1')).attributes.cart).toMatchObject({ total: 300, items: [{ quantity: 30 }] });
  });
});

describe('consent', () => {
  const consent = (verb: 'Granted' | 'Withdrawn', more: object = {}, at: string = ago(0)) =>
    track(
      `Consent ${verb}`,
      { channel: 'email', category: 'advertising', source: 'sign-up', ...more },
      { timestamp: at },
    );
  const standing = () => shop.sql`select channel, category, granted, night, source from consent`;

  it('stands as it was told, and is on record', async () => {
    await shop.send(consent('Granted', { night: true, wording: '광고 수신에 동의합니다' }));
    expect(await standing()).toEqual([
      { channel: 'email', category: 'advertising', granted: true, night: true, source: 'sign-up' },
    ]);
    await shop.send(consent('Withdrawn', { source: 'preference page' }));
    expect(await standing()).toMatchObject([{ granted: false, night: false, source: 'preference page' }]);
    expect(await shop.sql`select granted, wording from consent_record order by id`).toEqual([
      { granted: true, wording: '광고 수신에 동의합니다' },
      { granted: false, wording: null },
    ]);
    expect((await shop.inbox()).map(({ name }) => name)).toEqual(['Consent Granted', 'Consent Withdrawn']);
  });

  it('is not given again by a grant that arrives after a later withdrawal', async () => {
    await shop.send(consent('Withdrawn', {}, ago(HOUR)));
    await shop.send(consent('Granted', {}, ago(2 * HOUR)));
    expect(await standing()).toMatchObject([{ granted: false }]);
    expect(await shop.sql`select 1 from consent_record`).toHaveLength(2);
  });

  it('is told apart by the newest in a batch', async () => {
    await shop.send(consent('Withdrawn', {}, ago(HOUR)), consent('Granted', {}, ago(2 * HOUR)), {
      ...consent('Granted'),
      properties: { channel: 'sms', category: 'advertising' },
    });
    const rows = await standing();
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual(expect.objectContaining({ channel: 'email', granted: false }));
  });

  it('that names no channel proves nothing: it is a dead letter', async () => {
    await shop.send(track('Consent Granted', { category: 'advertising' }), track('Consent Granted', { channel: 7 }));
    expect((await shop.deadLetters()).map(({ code }) => code)).toEqual(['invalid_consent', 'invalid_consent']);
    expect(await standing()).toEqual([]);
  });
});
