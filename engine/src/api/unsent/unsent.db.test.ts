import { expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();

it('is asked for by API: 202 with the work that began, on record', async () => {
  expect((await api.call('GET', '/api/unsent?limit=1')).body).toEqual({ items: [], nextCursor: null });
  expect((await api.call('GET', '/api/unsent/summary')).body).toEqual({ failed: 0, unknown: 0, groups: [] });
  const asked = await api.call('POST', '/api/unsent/retry', { note: 'again', code: 'provider_refused' });
  expect(asked).toMatchObject({ status: 202, body: { action: 'retry', status: 'running', total: 0 } });
  expect((await api.call('GET', `/api/stuck/jobs/${asked.body.id}`)).body).toMatchObject({ note: 'again' });
  expect((await api.call('POST', '/api/unsent/exit', { ids: [] })).status).toBe(400);
  expect((await api.call('POST', '/api/unsent/skip', { ids: [crypto.randomUUID()] })).status).toBe(400);
  const [record] = await api.database.sql`select action, facts from audit order by at desc limit 1`;
  expect(record).toMatchObject({ action: 'unsent.retry', facts: { note: 'again', total: 0 } });
});
