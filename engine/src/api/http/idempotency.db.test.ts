import { expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/harness/database.ts';
import { openTestApi } from '../testing/api.fixture.ts';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();

const document = { format: 1, name: 'Once', trigger: { type: 'api' }, nodes: [], edges: [] };
const create = (key: string, body: object = { document }) =>
  api.call('POST', '/api/journeys', body, { 'Idempotency-Key': key });
const journeys = async (): Promise<number> => (await api.database.sql`select 1 from journey`).length;

it('gives the first answer again, headers and all, and does nothing twice', async () => {
  const first = await create('k1');
  const again = await create('k1', { document: Object.fromEntries(Object.entries(document).reverse()) });
  expect(again).toMatchObject({ status: 201, body: first.body });
  expect(again.headers.get('etag')).toBe('"1"');
  expect(await journeys()).toBe(1);
});

it('refuses the key for another body', async () => {
  const { status, body } = await create('k1', { document: { ...document, name: 'Other' } });
  expect([status, body.error.code]).toEqual([422, 'idempotency_key_reused']);
});

it('is one key for each path', async () => {
  expect((await api.call('POST', '/api/coupon-pools', { name: 'A' }, { 'Idempotency-Key': 'k1' })).status).toBe(201);
});

it('does a write once when many ask at once', async () => {
  const before = await journeys();
  const answers = await Promise.all(Array.from({ length: 8 }, () => create('k2')));
  expect(await journeys()).toBe(before + 1);
  for (const { status, body } of answers) {
    if (status === 201) continue;
    expect([status, body.error.code]).toEqual([409, 'idempotency_in_progress']);
  }
  expect((await create('k2')).status).toBe(201);
});

it('keeps a refusal, too', async () => {
  const refused = () => create('k3', { document: { ...document, format: 2 } });
  const first = await refused();
  expect(first.status).toBe(422);
  expect((await refused()).body).toEqual(first.body);
});

it('forgets what the server itself could not do', async () => {
  let away = true;
  const fresh = await freshDatabase();
  const other = await openTestApi(fresh.url, {
    redriveDeadLetters: async () => {
      if (away) throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
      return { redriven: 1, failed: 0, items: [] };
    },
  });
  const redrive = () => other.call('POST', '/api/dead-letters/redrive', {}, { 'Idempotency-Key': 'r' });
  expect((await redrive()).body.error.code).toBe('unavailable');
  away = false;
  expect((await redrive()).body.redriven).toBe(1);
  await other.close();
  await fresh.drop();
});

it('lets a call go on whose process died in the middle', async () => {
  await create('k4');
  await api.database.sql`update idempotency set status = null, response = null where key = 'k4'`;
  expect((await create('k4')).body.error.code).toBe('idempotency_in_progress');
  await api.database.sql`update idempotency set created_at = now() - interval '3 minutes' where key = 'k4'`;
  expect((await create('k4')).status).toBe(201);
});

it('is over after a day', async () => {
  const first = await create('k5');
  await api.database.sql`update idempotency set created_at = now() - interval '25 hours' where key = 'k5'`;
  expect((await create('k5', { document: { ...document, name: 'Next day' } })).body.id).not.toBe(first.body.id);
});

it('refuses a key that is none', async () => {
  for (const key of ['', 'a b', 'x'.repeat(256)]) expect((await create(key)).body.error.code).toBe('invalid_request');
});
