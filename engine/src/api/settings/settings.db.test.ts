import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/harness/database.ts';
import { ensureWorkspace } from '../../workspace/ensure-workspace.ts';
import { adminKey, openTestApi, type TestApi } from '../testing/api.fixture.ts';

let api: TestApi;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  api = await openTestApi(fresh.url);
});

afterAll(async () => {
  await api.close();
  await drop();
});

it('changes what is named and leaves the rest', async () => {
  const { body } = await api.call('PUT', '/api/settings', { timezone: 'Asia/Tokyo' });
  expect(body).toMatchObject({
    name: 'Olle',
    timezone: 'Asia/Tokyo',
    sender: { name: '' },
    writeKey: null,
  });
  expect((await api.call('PUT', '/api/settings', { timezone: 'asia/tokyo' })).body.error.code).toBe('zone_unknown');
  expect((await api.call('GET', '/api/settings')).body.timezone).toBe('Asia/Tokyo');
});

it('switches all sending off and on', async () => {
  expect((await api.call('POST', '/api/sending/pause')).body).toEqual({ sendingPaused: true });
  expect((await api.call('GET', '/api/session')).body.workspace.sendingPaused).toBe(true);
  expect((await api.call('POST', '/api/sending/resume')).body).toEqual({ sendingPaused: false });
});

it('keeps at the next start what people set, and takes the keys and the sender of the environment', async () => {
  const keys = { adminKey, writeKey: 'another-write-key' };
  const both = await Promise.all(
    [1, 2].map(() => ensureWorkspace(api.database, { ...keys, mailFrom: '"Shop" <hello@x.kr>' })),
  );
  expect(both).toEqual([{ id: api.workspaceId }, { id: api.workspaceId }]);
  const { body } = await api.call('GET', '/api/settings');
  expect(body).toMatchObject({
    timezone: 'Asia/Tokyo',
    sender: { name: 'Shop', email: 'hello@x.kr', address: '' },
  });
});

it('fills a coupon pool, each code once', async () => {
  const { body } = await api.call('POST', '/api/coupon-pools', { name: 'Spring' });
  const add = (codes: string[]) => api.call('POST', `/api/coupon-pools/${body.id}/codes`, { codes });
  expect((await add(['A', 'B', 'A'])).body).toEqual({ added: 2, duplicates: 1 });
  expect((await add(['B', 'C'])).body).toEqual({ added: 1, duplicates: 1 });
  expect((await add(Array.from({ length: 10_001 }, (_, n) => `c${n}`))).status).toBe(400);
  expect((await add(Array.from({ length: 10_000 }, (_, n) => `${'x'.repeat(150)}${n}`))).body.added).toBe(10_000);
  await api.database.sql`update coupon set issued_at = now() where code = 'A'`;
  const { body: list } = await api.call('GET', '/api/coupon-pools');
  expect(list.items).toMatchObject([{ name: 'Spring', total: 10_003, issued: 1, available: 10_002 }]);
  expect((await api.call('POST', '/api/coupon-pools', { name: 'Spring' })).body.error.code).toBe(
    'coupon_pool_name_taken',
  );
});
