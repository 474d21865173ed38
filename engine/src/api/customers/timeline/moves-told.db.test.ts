import { beforeAll, describe, expect, it } from 'vitest';
import { ownApi } from '../../testing/own-api.fixture.ts';
import { historyOf } from './history.fixture.ts';

interface Item {
  readonly type: string;
  readonly event?: string;
  readonly nodeId?: string;
  readonly change?: string;
}

const api = ownApi();
const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1) + minute * 60_000).toISOString();
const versions = { from: 2, to: 3 };
let journeyId = '';

beforeAll(async () => {
  const hana = await historyOf(api, 'hana');
  journeyId = await hana.journey('Cart');
  const run = await hana.run(journeyId, at(0), await hana.event({ at: at(0), name: 'Product Added' }));
  const step = (seq: number, minute: number, code: string, messageId: string | null = null) =>
    hana.step(run, { seq, at: at(minute), nodeType: 'wait', code, facts: versions, messageId });
  await hana.event({ at: at(10), name: 'Product Viewed' });
  // Moved to a step that sends at once, brought back, and moved by a publication of before moves were kept.
  await hana.move(run, journeyId, at(10), at(20));
  await step(1, 10, 'migrated');
  await step(2, 10, 'queued', await hana.message(run, journeyId, at(10), 'Hello'));
  await step(3, 20, 'migration_undone');
  await step(4, 20, 'migration_undone');
  await step(5, 30, 'migrated');
});

const told = (items: readonly Item[]): string[] =>
  items.map(({ event, nodeId, change, type }) => event ?? change ?? (type === 'step' ? (nodeId ?? '') : type));
const page = async (path: string) =>
  (await api.call('GET', `/api/customers/hana/${path}`, undefined, { 'Accept-Language': 'en' })).body;
const get = async (path: string) => (await page(path)).items;
const whole = ['Product Added', 'Product Viewed', 'mapped', 'message', 'n1', 'n2', 'undone', 'n3', 'n4', 'n5'];

describe('a move between versions', () => {
  it('is told before what was done at its instant, by time', async () => {
    expect(told(await get('timeline')).toReversed()).toEqual(whole);
    const seen: Item[] = [];
    for (let cursor = ''; ; ) {
      const { items, nextCursor } = await page(`timeline?limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...items);
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    expect(told(seen).toReversed()).toEqual(whole);
  });

  it('is told before what was done at its instant, run by run', async () => {
    const [{ items, earlier }] = await get('timeline/runs');
    expect(told(items)).toEqual(['mapped', 'n1', 'n2', 'message', 'undone', 'n3', 'n4', 'n5']);
    expect(earlier).toBe(0);
  });

  it('is among what its words find, beside the steps that say them', async () => {
    const all = ['n5', 'n4', 'n3', 'n2', 'n1'];
    expect(told(await get('timeline?type=step'))).toEqual(all);
    expect(told((await get('timeline/runs?type=step'))[0].items).toReversed()).toEqual(all);
    expect(told(await get('timeline?q=version%203%20published'))).toEqual(['n5', 'n1', 'mapped']);
  });
});
