import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openShop, type Shop } from './ingest.fixture.ts';
import { redriveDeadLetters } from './redrive.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await shop.sql`truncate customer, customer_lock, customer_identity, event, inbox, dead_letter`;
  shop.told.length = 0;
});
afterAll(() => shop.close());

const redrive = (ids?: string[]) => redriveDeadLetters(shop, shop.workspaceId, ids);
const mend = () => shop.sql`update dead_letter set body = body || '{"userId": "u1"}'`;

it('takes in what was mended, as of when it was first received', async () => {
  await shop.call('/track', { event: 'x' });
  await shop.call('/batch', { batch: [{ type: 'track', event: 'y', timestamp: new Date().toISOString() }] });
  await mend();
  await shop.sql`update dead_letter set at = '2026-01-05T00:00:00Z' where body->>'event' = 'x'`;
  expect(await redrive()).toEqual({ redriven: 2, failed: 0, items: [] });
  expect((await shop.events()).find(({ name }) => name === 'x')?.at).toEqual(new Date('2026-01-05T00:00:00Z'));
  expect((await shop.inbox()).map(({ name }) => name)).toEqual(['y']);
  expect(shop.told).toHaveLength(1);
  expect((await shop.deadLetters()).every(({ redrivenAt }) => redrivenAt !== null)).toBe(true);
});

it('leaves what is still bad where it is, and makes no second letter of it', async () => {
  await shop.send({ type: 'track', event: 'x' }, { type: 'track', userId: 'u1' });
  await mend();
  expect(await redrive()).toMatchObject({ redriven: 1, failed: 1, items: [{ code: 'event_missing' }] });
  expect(await shop.deadLetters()).toHaveLength(2);
});

it('redrives only those that are named, and says nothing of others', async () => {
  await shop.send({ type: 'track', event: 'x' }, { type: 'track', event: 'y' });
  await mend();
  const [letter] = await shop.deadLetters();
  expect(await redrive([letter?.id ?? '', randomUUID()])).toEqual({ redriven: 1, failed: 0, items: [] });
  expect(await shop.events()).toHaveLength(1);
});

it('takes a letter in once, however often it is redriven at once', async () => {
  await shop.send({ type: 'track', event: 'x' });
  await mend();
  await Promise.all([redrive(), redrive(), redrive()]);
  expect(await shop.events()).toHaveLength(1);
});

it('gets through more letters than fit into one part', async () => {
  await shop.sql`
    insert into dead_letter (workspace_id, body, code, message)
    select ${shop.workspaceId}, jsonb_build_object('type', 'track', 'event', 'x', 'userId', 'u' || n), 'id_missing', ''
    from generate_series(1, 1200) n`;
  expect((await redrive()).redriven).toBe(1_200);
});

it('tells the first thousand that cannot be mended, and counts the others', async () => {
  const { sql, workspaceId } = shop;
  await sql`
    insert into dead_letter (workspace_id, body, code, message)
    select ${workspaceId}, '{"type":"track"}', 'event_missing', 'x' from generate_series(1, 1200)`;
  const { failed, items } = await redrive();
  expect(failed).toBeGreaterThanOrEqual(1_200);
  expect(items).toHaveLength(1_000);
});
