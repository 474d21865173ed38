import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
let journeyId: string;

const document = {
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  nodes: [
    {
      id: 'w1',
      type: 'wait_event',
      config: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT1H' },
    },
    {
      id: 'm1',
      type: 'send',
      config: { channel: 'email', content: { subject: 'Hello {{ customer.name }}', html: '<p>Hi</p>' } },
    },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 'm1' },
  ],
};
const at = '2026-03-01T00:00:00.000Z';
const added = { event: 'Product Added', properties: { cart_id: 'c-1' }, at: '2026-03-01T00:10:00.000Z' };
const invented = {
  attributes: { name: 'Hana', email: 'hana@shop.example' },
  events: [
    {
      event: 'Consent Granted',
      properties: { channel: 'email', category: 'advertising' },
      at: '2026-02-01T00:00:00.000Z',
    },
  ],
};

beforeAll(async () => {
  journeyId = (await api.call('POST', '/api/journeys', { document })).body.id;
});

const simulate = (body: object) => api.call('POST', `/api/journeys/${journeyId}/simulate`, body);

describe('a simulation', () => {
  it('carries an invented customer through a draft that was never published', async () => {
    const { status, body } = await simulate({ customer: invented, events: [added], at });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      entered: true,
      status: 'finished',
      endedAt: '2026-03-01T01:10:00.000Z',
      messages: [{ nodeId: 'm1', at: '2026-03-01T01:10:00.000Z', subject: '(광고) Hello Hana' }],
    });
    // As it would be sent, so that nobody is surprised by what comes.
    expect(body.messages[0].text).toMatch(/^Hi\n[\s\S]*Unsubscribe 수신거부: http.*\/u\/preview/);
    expect(body.messages[0].html).toContain('hello@shop.example');
  });

  it('says what of a message has no value', async () => {
    const nameless = { ...invented, attributes: { email: 'hana@shop.example' } };
    const { body } = await simulate({ customer: nameless, events: [added], at });
    expect(body.messages).toMatchObject([
      {
        subject: '(광고) Hello',
        missing: [{ field: 'content.subject', name: 'customer.name', line: 1, later: false }],
        marked: { subject: ['(광고) Hello ', { missing: 'customer.name' }] },
      },
    ]);
  });

  it('takes a real customer as recorded: attributes, consent and what happened before', async () => {
    const id = randomUUID();
    const { sql } = api.database;
    const { workspaceId } = api;
    await sql`insert into customer (id, workspace_id, user_id, attributes) values (${id}, ${workspaceId}, 'bora', ${sql.json({ email: 'bora@shop.example' })})`;
    await sql`insert into customer_identity (workspace_id, kind, value, customer_id) values (${workspaceId}, 'user', 'bora', ${id})`;
    const { body } = await simulate({ customer: { userId: 'bora' }, events: [added], at });
    expect(body.messages).toMatchObject([{ skipped: 'no_consent' }]);
    const [run] = await sql<{ n: number }[]>`select count(*)::int as n from run`;
    expect(run?.n).toBe(0);
  });

  it('refuses an unknown customer, an unknown version, a journey with problems, and both a version and a draft', async () => {
    const code = async (body: object) => (await simulate({ customer: invented, at, ...body })).body.error.code;
    expect(await code({ customer: { userId: 'nobody' } })).toBe('customer_not_found');
    expect(await code({ version: 9 })).toBe('version_not_found');
    expect(await code({ draft: { ...document, nodes: [], edges: [] } })).toBe('journey_invalid');
    expect(await code({ version: 1, draft: true })).toBe('invalid_request');
  });
});
