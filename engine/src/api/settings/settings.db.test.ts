import { expect, it } from 'vitest';
import { ensureWorkspace } from '../../workspace/ensure-workspace.ts';
import { adminKey } from '../testing/api.fixture.ts';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();

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

it('counts openings and clicks until somebody says no', async () => {
  expect((await api.call('GET', '/api/settings')).body.tracking).toBe(true);
  expect((await api.call('PUT', '/api/settings', { tracking: false })).body.tracking).toBe(false);
  expect((await api.call('PUT', '/api/settings', { timezone: 'Asia/Tokyo' })).body.tracking).toBe(false);
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
  expect(list.items).toMatchObject([{ name: 'Spring', total: 10_003, issued: 1, available: 10_002, low: false }]);
  expect((await api.call('POST', '/api/coupon-pools', { name: 'Spring' })).body.error.code).toBe(
    'coupon_pool_name_taken',
  );
});

it('takes a pool’s codes from a CSV of any length, says what it left out, and may be given it twice', async () => {
  const { body: pool } = await api.call('POST', '/api/coupon-pools', { name: 'Winter' });
  const lines = Array.from({ length: 12_000 }, (_, n) => `winter,W-${n}`);
  const csv = ['name,code', ...lines, 'winter,W-7', 'winter,', `winter,${'x'.repeat(300)}`].join('\r\n');
  const send = async (body: string, id = pool.id) => {
    const response = await api.app.request(`/api/coupon-pools/${id}/codes`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${adminKey}`, 'Content-Type': 'text/csv; charset=utf-8' },
      body,
    });
    // biome-ignore lint/suspicious/noExplicitAny: every answer of the API
    return { status: response.status, body: (await response.json()) as any };
  };
  expect(await send(csv)).toEqual({
    status: 200,
    body: {
      added: 12_000,
      duplicates: 1,
      refused: 2,
      examples: {
        duplicates: ['W-7'],
        refused: [
          { line: 12_003, why: 'empty' },
          { line: 12_004, why: 'too_long' },
        ],
      },
    },
  });
  expect((await send(csv)).body).toMatchObject({ added: 0, duplicates: 12_001 });
  expect((await send('A-1', '00000000-0000-4000-8000-000000000000')).body.error.code).toBe('coupon_pool_not_found');
  await api.database.sql`update coupon set issued_at = now() where pool_id = ${pool.id} and code <> 'W-1'`;
  const { body: list } = await api.call('GET', '/api/coupon-pools');
  expect(list.items[0]).toMatchObject({ name: 'Winter', available: 1, low: true });
});

it('adds nothing of a file that is too long', async () => {
  const { body: pool } = await api.call('POST', '/api/coupon-pools', { name: 'Endless' });
  const piece = new TextEncoder().encode(Array.from({ length: 5_000 }, (_, n) => `E-${n}\n`).join(''));
  let pieces = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (++pieces > 2_000) controller.close();
      else controller.enqueue(piece);
    },
  });
  const response = await api.app.request(`/api/coupon-pools/${pool.id}/codes`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${adminKey}`, 'Content-Type': 'text/csv' },
    body: endless,
    duplex: 'half',
  } as RequestInit);
  expect(response.status).toBe(413);
  const { body: list } = await api.call('GET', '/api/coupon-pools');
  expect(list.items[0]).toMatchObject({ name: 'Endless', total: 0 });
});
