import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openShop, type Shop } from './ingest.fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await shop.sql`truncate customer, customer_lock, customer_identity, event, inbox, dead_letter`;
  shop.told.length = 0;
});
afterAll(() => shop.close());

const HOUR = 3_600_000;
const iso = (at: number) => new Date(at).toISOString();
const track = (more: object = {}) => ({ userId: 'u1', event: 'x', ...more });
const events = async () => shop.events();
async function only() {
  const [event, ...others] = await events();
  if (!event || others.length > 0) throw new Error('there is not one event');
  return event;
}

it('clamps an instant that is later than its receipt', async () => {
  await shop.call('/track', track({ timestamp: iso(Date.now() + HOUR) }));
  const { at, receivedAt } = await only();
  expect(at).toEqual(receivedAt);
});

it('corrects a clock that is off by more than 5 seconds, by the call’s or by the batch’s sentAt', async () => {
  const clock = Date.now() - 7 * 24 * HOUR;
  const late = { timestamp: iso(clock - 60_000) };
  await shop.call('/track', track({ ...late, sentAt: iso(clock) }));
  await shop.call('/batch', { batch: [{ type: 'track', ...track(late) }], sentAt: iso(clock) });
  const taken = await events();
  expect(taken).toHaveLength(2);
  for (const { at } of taken) expect(Math.abs(at.getTime() - (Date.now() - 60_000))).toBeLessThan(5_000);
});

it('leaves a smaller skew alone', async () => {
  const now = Date.now();
  await shop.call('/track', track({ timestamp: iso(now - HOUR), sentAt: iso(now - 3_000) }));
  expect((await only()).at).toEqual(new Date(now - HOUR));
});

describe('history', () => {
  const live = async () => (await shop.inbox()).length > 0;

  it('is what is older than 24 hours: kept, and told to nobody', async () => {
    await shop.call('/track', track({ timestamp: iso(Date.now() - 24 * HOUR - 1_000) }));
    expect(await live()).toBe(false);
    expect(await events()).toHaveLength(1);
    expect(shop.told).toEqual([]);
  });

  it('begins after 24 hours', async () => {
    await shop.call('/track', track({ timestamp: iso(Date.now() - 24 * HOUR + 20_000) }));
    expect(await live()).toBe(true);
  });

  it('is what the call says it is', async () => {
    await shop.call('/track?live=false', track());
    expect(await live()).toBe(false);
    await shop.call('/batch?live=true', {
      batch: [{ type: 'track', ...track({ timestamp: '2020-01-01T00:00:00Z' }) }],
    });
    expect(await live()).toBe(true);
  });

  it('is marked as such, so that a wait that searches what was committed does not hear it', async () => {
    const marks = () => shop.sql<{ name: string; live: boolean }[]>`select name, live from event order by id`;
    await shop.call('/track', { userId: 'u1', event: 'old', timestamp: iso(Date.now() - 25 * HOUR) });
    await shop.call('/track?live=false', { userId: 'u1', event: 'backfilled' });
    await shop.call('/track', { userId: 'u1', event: 'new' });
    expect(await marks()).toEqual([
      { name: 'old', live: false },
      { name: 'backfilled', live: false },
      { name: 'new', live: true },
    ]);
  });
});
