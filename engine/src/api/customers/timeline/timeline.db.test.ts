import { beforeAll, describe, expect, it } from 'vitest';
import { ownApi } from '../../testing/own-api.fixture.ts';
import { historyOf } from './history.fixture.ts';

interface Item {
  readonly type: string;
  readonly at: string;
  readonly event?: string;
  readonly subject?: string;
  readonly nodeType?: string;
}

const api = ownApi();
let cart = '';
let welcome = '';
let firstRun = '';
let secondRun = '';
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString();

beforeAll(async () => {
  const hana = await historyOf(api, 'hana');
  cart = await hana.journey('장바구니 알림 100%');
  welcome = await hana.journey('Welcome');
  const added = await hana.event({
    at: at(0),
    name: 'Product Added',
    properties: {
      name: '제주 감귤 핸드크림',
      price: 39_000,
      cart_id: 'c_17',
      path: 'a\\b',
      tags: ['신상', { deep: '깊은 곳' }],
    },
  });
  firstRun = await hana.run(cart, at(0), added);
  await hana.step(firstRun, { seq: 1, at: at(0), nodeType: 'wait_event', code: 'x', factSeq: added });
  const ordered = await hana.event({ at: at(30), name: 'Order Completed', properties: { order_id: 'o-1' } });
  const mail = await hana.message(firstRun, cart, at(30), '두고 간 상품이 있어요');
  await hana.step(firstRun, { seq: 2, at: at(30), nodeType: 'wait_event', code: 'x', factSeq: ordered });
  await hana.step(firstRun, { seq: 3, at: at(30), nodeType: 'send', code: 'queued', messageId: mail });
  await hana.event({ at: at(40), name: 'Email Opened', properties: { run_id: firstRun, journey_id: cart } });
  const entered = await hana.event({
    at: at(50),
    type: 'segment',
    name: '$segment_entered',
    properties: { segmentId: crypto.randomUUID(), segmentName: 'VIP', change: 'entered' },
  });
  secondRun = await hana.run(welcome, at(50), entered);
  await hana.step(secondRun, { seq: 1, at: at(50), nodeType: 'exit', code: 'x', factSeq: entered });
  await hana.consent(at(55));
  // Newer than a page of them.
  for (let n = 0; n < 60; n++)
    await hana.event({ at: at(100 + n), name: 'Product Viewed', properties: { sku: `s-${n}` } });
  const theirs = await historyOf(api, 'hana', crypto.randomUUID());
  await theirs.event({ at: at(500), name: 'Theirs', properties: { name: '제주 감귤 핸드크림' } });
  const other = await historyOf(api, 'other');
  await other.event({ at: at(500), name: 'Product Added', properties: { name: '제주 감귤 핸드크림' } });
});

const asked = (query: Record<string, string>, headers = {}) =>
  api.call('GET', `/api/customers/hana/timeline?${String(new URLSearchParams(query))}`, undefined, headers);
const items = async (query: Record<string, string>, headers = {}): Promise<Item[]> =>
  (await asked(query, headers)).body.items;
const told = async (query: Record<string, string>, headers = {}): Promise<string[]> =>
  (await items(query, headers)).map(({ event, subject, nodeType, type }) => event ?? subject ?? nodeType ?? type);

describe('the timeline', () => {
  it('of one type has all of it, however much came later', async () => {
    expect(await told({ type: 'message' })).toEqual(['두고 간 상품이 있어요']);
    expect(await told({ type: 'consent' })).toEqual(['consent']);
    expect(await told({ type: 'merge' })).toEqual([]);
  });

  it('of one journey has its steps, its messages, and the events that began or moved it', async () => {
    expect((await told({ journeyId: cart })).toSorted()).toEqual(
      [
        'Email Opened',
        'Order Completed',
        'Product Added',
        'send',
        'wait_event',
        'wait_event',
        '두고 간 상품이 있어요',
      ].toSorted(),
    );
    expect(await told({ journeyId: welcome })).toEqual(['exit', 'segment']);
    expect(await told({ journeyId: cart, type: 'step' })).toEqual(['send', 'wait_event', 'wait_event']);
    expect(await told({ journeyId: crypto.randomUUID() })).toEqual([]);
  });

  it('of no journey has the rest', async () => {
    const rest = await told({ journeyId: 'none', limit: '200' });
    expect(rest).toHaveLength(61);
    expect(new Set(rest)).toEqual(new Set(['Product Viewed', 'consent']));
  });

  it('finds words in names, in the values of properties, in subjects and in names of journeys', async () => {
    expect(await told({ q: '감귤' })).toEqual(['Product Added']);
    expect(await told({ q: '감귤 added' })).toEqual(['Product Added']);
    expect(await told({ q: '감귤 없음' })).toEqual([]);
    expect(await told({ q: '깊은' })).toEqual(['Product Added']);
    expect(await told({ q: '39,000원' })).toEqual(['Product Added']);
    expect(await told({ q: '두고 간' })).toEqual(['두고 간 상품이 있어요']);
    expect(await told({ q: '장바구니 알림' })).toHaveLength(4);
    expect(await told({ q: '받을게요' })).toEqual(['consent']);
    expect(await told({ q: 's-5', type: 'event' })).toHaveLength(11);
    expect(await told({ q: 'cart_id' })).toEqual([]);
  });

  it('finds what the reader reads: names of events and sentences of steps in their language', async () => {
    const ko = { 'Accept-Language': 'ko' };
    const en = { 'Accept-Language': 'en' };
    expect(await told({ q: '장바구니 담기' }, ko)).toEqual(['Product Added']);
    expect(await told({ q: '주문 완료' }, ko)).toEqual(['Order Completed']);
    expect(await told({ q: '주문 완료' }, en)).toEqual([]);
    expect(await told({ q: 'PRODUCT ADDED' }, ko)).toEqual(['Product Added']);
    expect((await told({ q: '메시지', type: 'step' }, ko)).length).toBeGreaterThan(0);
  });

  it('takes every letter for itself', async () => {
    expect(await told({ q: '%', type: 'event' })).toEqual([]);
    expect(await told({ q: '100%', type: 'message' })).toHaveLength(1);
    expect(await told({ q: 'c_17' })).toEqual(['Product Added']);
    expect(await told({ q: 's_1' })).toEqual([]);
    expect(await told({ q: 'a\\b' })).toEqual(['Product Added']);
    expect(await told({ q: "' or true --" })).toEqual([]);
  });

  it('goes on from page to page of what fits, each item once', async () => {
    for (const query of [{ q: '장바구니' }, { type: 'event' }, { journeyId: cart }, { q: 's-', journeyId: 'none' }]) {
      const whole = await items({ ...query, limit: '200' });
      const seen: Item[] = [];
      for (let cursor = ''; ; ) {
        const { body } = await asked({ ...query, limit: '2', ...(cursor && { cursor }) });
        seen.push(...body.items);
        if (body.nextCursor === null) break;
        cursor = body.nextCursor;
      }
      expect(whole.length).toBeGreaterThan(2);
      expect(seen).toEqual(whole);
    }
  });

  it.each([{ type: 'mail' }, { journeyId: 'x' }, { q: 'x'.repeat(201) }])('refuses %j', async (query) => {
    for (const path of ['timeline', 'timeline/runs']) {
      const answer = await api.call('GET', `/api/customers/hana/${path}?${String(new URLSearchParams(query))}`);
      expect([answer.status, answer.body.error.code]).toEqual([400, 'invalid_request']);
    }
  });
});

describe('the stories of runs', () => {
  const stories = async (query: Record<string, string> = {}) =>
    (await api.call('GET', `/api/customers/hana/timeline/runs?${String(new URLSearchParams(query))}`)).body;

  it('are told the latest entry first, each from what let the customer in to what became of its messages', async () => {
    const { items: told, nextCursor } = await stories();
    expect(nextCursor).toBeNull();
    expect(told).toMatchObject([
      { run: { id: secondRun, journeyName: 'Welcome', version: 3 }, trigger: { type: 'segment', segmentName: 'VIP' } },
      {
        run: { id: firstRun, journeyId: cart },
        trigger: { event: 'Product Added' },
        items: [
          { type: 'step', seq: 1 },
          { event: 'Order Completed' },
          { type: 'step', seq: 2 },
          { type: 'step', seq: 3 },
          { type: 'message' },
          { event: 'Email Opened' },
        ],
        earlier: 0,
      },
    ]);
    expect(told[0].items).toMatchObject([{ type: 'step', nodeType: 'exit' }]);
  });

  it('have under a filter only what fits, and only the runs that have any', async () => {
    expect((await stories({ type: 'message' })).items).toMatchObject([
      { run: { id: firstRun }, trigger: null, items: [{}] },
    ]);
    expect((await stories({ q: 'VIP' })).items).toMatchObject([{ run: { id: secondRun }, trigger: {}, items: [] }]);
    expect((await stories({ q: 'welcome' })).items).toMatchObject([
      { run: { id: secondRun }, items: [{ type: 'step' }] },
    ]);
    expect((await stories({ journeyId: cart })).items).toMatchObject([{ run: { id: firstRun } }]);
    expect((await stories({ q: '감귤', journeyId: welcome })).items).toEqual([]);
  });

  it('come in pages, also when the runs between have nothing that fits', async () => {
    const { items: first, nextCursor } = await stories({ limit: '1' });
    expect(first).toMatchObject([{ run: { id: secondRun } }]);
    const next = await stories({ limit: '1', cursor: nextCursor });
    expect(next).toMatchObject({ items: [{ run: { id: firstRun } }], nextCursor: null });
    expect(await stories({ limit: '1', q: '두고' })).toMatchObject({
      items: [{ run: { id: firstRun } }],
      nextCursor: null,
    });
  });
});
