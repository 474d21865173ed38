import type { Json } from '@olle/shared/json';
import fc from 'fast-check';
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

const good = { type: 'track', userId: 'good', event: 'good' };
const track = { type: 'track', userId: 'u1', event: 'x' };
const deep = (depth: number): Json => JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);

const bad: [string, unknown][] = [
  ['no object', 'track'],
  ['null', null],
  ['a list', []],
  ['no type', { userId: 'u1' }],
  ['no id', { type: 'track', event: 'x', userId: null }],
  ['no event', { type: 'track', userId: 'u1' }],
  ['properties that are a list', { ...track, properties: [1] }],
  ['a time that is none', { ...track, timestamp: 'soon' }],
  ['U+0000', { ...track, properties: { text: 'a\u0000b' } }],
  ['U+0000 in a name', { ...track, properties: { 'a\u0000b': 1 } }],
  ['half a character', { ...track, properties: { text: 'a\ud83c' } }],
  ['half a character in an id', { ...track, userId: '\udf4a' }],
  ['what is nested too deeply', { ...track, properties: deep(65) }],
  ['an id that no index holds', { ...track, userId: randomText(3_000) }],
  ['a message id that no index holds', { ...track, messageId: randomText(3_000) }],
  ['an event that no index holds', { ...track, event: randomText(3_000) }],
  ['an address that no index holds', { type: 'identify', userId: 'u1', traits: { email: randomText(9_000) } }],
  [
    'an address that is no text and that no index holds',
    { type: 'identify', userId: 'u1', traits: { email: [randomText(9_000)] } },
  ],
  ['a consent without a channel', { ...track, event: 'Consent Granted' }],
];

it.each(bad)('sets aside %s, and takes its neighbours', async (_, item) => {
  const response = await shop.call('/batch', { batch: [good, item, good] });
  expect(response.status).toBe(200);
  expect((await shop.events()).map(({ name }) => name)).toEqual(['good', 'good']);
  expect(await shop.deadLetters()).toHaveLength(1);
});

it('sets aside what is nested too deeply for any stack', async () => {
  const item = (depth: number) =>
    `{"type":"track","userId":"u1","event":"x","properties":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
  const response = await shop.call('/batch', `{"batch":[${item(15_000)},${item(200_000)},${JSON.stringify(good)}]}`);
  expect(response.status).toBe(200);
  expect(await shop.events()).toHaveLength(1);
  expect((await shop.deadLetters()).map(({ code }) => code)).toEqual(['too_deep', 'too_deep']);
});

it('takes what is odd and can be kept', async () => {
  const odd = [
    { ...track, properties: { ['__proto__']: 1, constructor: 2, big: 1e308 } },
    { ...track, userId: '__proto__' },
    { ...track, userId: 'constructor', event: 'toString' },
    { ...track, userId: 9_007_199_254_740_991 },
    { ...track, properties: deep(60) },
    { ...track, properties: null, timestamp: null, context: 'x', integrations: 7 },
    { ...track, event: "Robert'); drop table event;--" },
    { ...track, userId: '{"u":"1"}', properties: { list: ['{', '"', '\\', 'NULL', null] } },
    { type: 'identify', userId: 'u1', traits: { ['__proto__']: { x: 1 }, email: null, cart: 'full' } },
    {
      type: 'track',
      userId: 'u1',
      event: 'Product Added',
      properties: { product_id: { a: 1 }, price: [], quantity: 'x' },
    },
  ];
  await shop.send(...odd);
  expect(await shop.deadLetters()).toEqual([]);
  expect(await shop.events()).toHaveLength(odd.length);
  expect((await shop.events())[7]?.properties).toEqual({ list: ['{', '"', '\\', 'NULL', null] });
});

it('loses no item, whatever a client invents', async () => {
  const field = fc.oneof(fc.jsonValue(), fc.constantFrom('u1', 'a1', null, '2026-11-21T00:00:00Z', '\u0000', 1e21));
  const names = ['Product Added', 'Order Completed', 'Cart Viewed', 'Consent Granted', 'x'];
  const item = fc.record(
    {
      type: fc.constantFrom('track', 'identify', 'alias', 'page', 'group', 'other'),
      userId: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('u1', 'u2', 3) }, field),
      anonymousId: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('a1', 'a2') }, field),
      previousId: field,
      event: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...names) }, field),
      properties: fc.oneof(
        fc.record({
          product_id: field,
          price: field,
          quantity: field,
          cart_id: field,
          products: field,
          channel: field,
        }),
        field,
      ),
      traits: fc.oneof(fc.dictionary(fc.constantFrom('email', 'cart', 'x'), field), field),
      timestamp: fc.oneof({ weight: 3, arbitrary: fc.constant('2026-11-20T00:00:00+09:00') }, field),
      sentAt: field,
    },
    { requiredKeys: ['type'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(item, { maxLength: 15 }), async (batch) => {
      const before = (await shop.events()).length + (await shop.deadLetters()).length;
      expect((await shop.call('/batch', { batch })).status).toBe(200);
      expect((await shop.events()).length + (await shop.deadLetters()).length).toBe(before + batch.length);
    }),
    { numRuns: 100 },
  );
  expect((await shop.deadLetters()).filter(({ code }) => code === 'not_storable')).toEqual([]);
});

/** Text that does not compress: an index entry of it is as long as it is. */
function randomText(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(0xac00 + Math.floor(Math.random() * 11_000))).join('');
}
