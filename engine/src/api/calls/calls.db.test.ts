import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();

const document = {
  format: 1,
  name: 'Calls',
  trigger: { type: 'api' },
  nodes: [{ id: 'h1', type: 'webhook', config: { request: { method: 'POST', url: 'https://crm.example/in' } } }],
  edges: [{ from: 'trigger', output: 'next', to: 'h1' }],
};

it('lists the calls of a journey in pages, newest first, without what was sent', async () => {
  const { sql } = api.database;
  const { id } = (await api.call('POST', '/api/journeys', { document })).body;
  const customers = ['u0', 'u1', 'u2'];
  for (const userId of customers)
    await sql`insert into customer (id, workspace_id, user_id) values (${randomUUID()}, ${api.workspaceId}, ${userId})`;
  expect((await api.call('POST', `/api/journeys/${id}/publish`, {})).status).toBe(200);
  await api.call('POST', `/api/journeys/${id}/activate`, {});
  await api.call('POST', `/api/journeys/${id}/enrol`, { userIds: customers });
  await sql`update call set status = 'failed', error = 'call_timeout' where customer_id = (select id from customer where user_id = 'u1')`;
  const first = (await api.call('GET', `/api/journeys/${id}/calls?limit=2`)).body;
  const rest = (await api.call('GET', `/api/journeys/${id}/calls?limit=2&cursor=${first.nextCursor}`)).body;
  const items = [...first.items, ...rest.items];
  expect(items.map(({ userId }: { userId: string }) => userId).sort()).toEqual(customers);
  expect(items[0]).toMatchObject({ nodeId: 'h1', visit: 1, method: 'POST', host: 'crm.example', attempts: 0 });
  expect(JSON.stringify(items)).not.toContain('/in');
  const failed = (await api.call('GET', `/api/journeys/${id}/calls?status=failed&nodeId=h1`)).body.items;
  expect(failed).toMatchObject([{ userId: 'u1', error: 'call_timeout' }]);
  expect((await api.call('GET', `/api/journeys/${id}/calls?status=lost`)).status).toBe(400);
});
