import { expect, it } from 'vitest';
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
