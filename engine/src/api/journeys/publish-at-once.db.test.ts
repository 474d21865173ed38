import { expect, it } from 'vitest';
import { holding, isWaiting } from '../../movement/movement.fixture.ts';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();

const document = (days: number) => ({
  format: 1,
  name: 'At once',
  trigger: { type: 'api' },
  nodes: [{ id: 'w1', type: 'wait', config: { for: `P${days}D` } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
});

it('publishes more journeys at once than there are connections, each with a choice for those inside', async () => {
  const ids = await Promise.all(
    Array.from(
      { length: 12 },
      async () => (await api.call('POST', '/api/journeys', { document: document(1) })).body.id,
    ),
  );
  const publishAll = async (body: object) =>
    await Promise.all(ids.map(async (id) => (await api.call('POST', `/api/journeys/${id}/publish`, body)).status));
  expect(new Set(await publishAll({}))).toEqual(new Set([200]));
  for (const id of ids)
    await api.call('PUT', `/api/journeys/${id}/draft`, { document: document(2) }, { 'If-Match': '1' });
  expect(new Set(await publishAll({ inFlight: { w1: { action: 'follow' } } }))).toEqual(new Set([200]));
});

it('keeps nobody waiting who moves in a paused journey while its tests are run', async () => {
  const { sql } = api.database;
  const { id } = (await api.call('POST', '/api/journeys', { document: document(1) })).body;
  for (const call of ['publish', 'activate', 'pause']) await api.call('POST', `/api/journeys/${id}/${call}`, {});
  await api.call('PUT', `/api/journeys/${id}/draft`, { document: document(2) }, { 'If-Match': '1' });
  const letGo = await holding(sql, (tx) => tx`lock table journey_test in access exclusive mode`);
  const publishing = api.call('POST', `/api/journeys/${id}/publish`, {});
  expect(await isWaiting(publishing)).toBe(true);
  expect(await sql`select status from journey where id = ${id} for share nowait`).toEqual([{ status: 'paused' }]);
  await letGo();
  expect((await publishing).body.version).toBe(2);
});

it('makes two versions of what two people publish at once, or one of the same', async () => {
  const { id } = (await api.call('POST', '/api/journeys', { document: document(1) })).body;
  const publish = async (body = {}) => (await api.call('POST', `/api/journeys/${id}/publish`, body)).body.version;
  expect(await Promise.all([publish(), publish(), publish()])).toEqual([1, 1, 1]);
  await api.call('PUT', `/api/journeys/${id}/draft`, { document: document(2) }, { 'If-Match': '1' });
  expect(await Promise.all([publish(), publish({ version: 1 })])).toContain(2);
  const versions = (await api.call('GET', `/api/journeys/${id}/versions`)).body.items;
  expect(new Set(versions.map(({ version }: { version: number }) => version)).size).toBe(versions.length);
});
