import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
let journeyId: string;
let runId: string;
let messageId: string;

beforeAll(async () => {
  const { sql } = api.database;
  const id = crypto.randomUUID();
  const attributes = { name: '지은', email: 'kim@example.com' };
  await sql`insert into customer (id, workspace_id, user_id, attributes) values (${id}, ${api.workspaceId}, 'u1', ${sql.json(attributes)})`;
  await sql`insert into customer_lock (customer_id) values (${id})`;
  const content = { subject: 'Hello', html: '<p>Hello</p>' };
  const document = {
    format: 1,
    name: 'Mail',
    trigger: { type: 'api' },
    settings: { category: 'transactional' },
    nodes: [{ id: 'm1', type: 'send', config: { channel: 'email', content } }],
    edges: [{ from: 'trigger', output: 'next', to: 'm1' }],
  };
  journeyId = (await api.call('POST', '/api/journeys', { document })).body.id;
  for (const action of ['publish', 'activate']) await api.call('POST', `/api/journeys/${journeyId}/${action}`);
  const { body } = await api.call('POST', `/api/journeys/${journeyId}/enrol`, { userIds: ['u1'] });
  runId = body.items[0].runId;
  messageId = (await api.call('GET', '/api/messages?userId=u1')).body.items[0].id;
});

const listed = async (query: string): Promise<number> =>
  (await api.call('GET', `/api/messages?${query}`)).body.items.length;

describe('a message', () => {
  it('is listed by customer, journey and status', async () => {
    expect(await listed('')).toBe(1);
    expect(await listed(`userId=u1&journeyId=${journeyId}&status=queued`)).toBe(1);
    for (const query of ['userId=nobody', 'journeyId=x', `journeyId=${runId}`, 'status=sent'])
      expect(await listed(query)).toBe(0);
    expect((await api.call('GET', '/api/messages?status=lost')).status).toBe(400);
  });

  it('shows the gate’s verdict before anything is rendered', async () => {
    const { body } = await api.call('GET', `/api/messages/${messageId}`);
    expect(body).toMatchObject({
      status: 'queued',
      rendered: null,
      verdicts: [{ decision: 'send', code: 'allowed' }],
      reports: [],
    });
  });

  it('stands in its run and on the timeline', async () => {
    const run = await api.call('GET', `/api/runs/${runId}`);
    expect(run.body).toMatchObject({ status: 'finished', workflow: null, position: null });
    expect(run.body.steps).toMatchObject([{ nodeId: 'm1', outcome: 'next', messageId }]);
    expect(run.body.messages).toMatchObject([{ id: messageId }]);
    const { body } = await api.call('GET', '/api/customers/u1/timeline');
    expect(body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'message', messageId, journeyName: 'Mail' })]),
    );
    expect(body.items).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: 'step', nodeType: 'send', messageId })]),
    );
  });
});

describe('a decision', () => {
  const decide = (action: string) =>
    api.call('POST', `/api/messages/${messageId}/${action}`, { note: 'asked the customer' });
  const become = (status: string) =>
    api.database
      .sql`update message set status = ${status}, reason_code = 'refused', error = 'x' where id = ${messageId}`;

  beforeEach(() => become('queued'));

  it('is not needed while the message goes by itself', async () => {
    for (const status of ['queued', 'claimed', 'handing_over', 'sent', 'skipped']) {
      await become(status);
      for (const action of ['retry', 'skip']) expect((await decide(action)).body.error.code).toBe('message_not_open');
    }
  });

  it('queues once more what failed, and takes the failure back from the numbers', async () => {
    await become('failed');
    expect((await decide('retry')).body).toEqual({ id: messageId, status: 'queued' });
    const { body } = await api.call('GET', `/api/messages/${messageId}`);
    expect(body).toMatchObject({
      status: 'queued',
      reasonCode: null,
      error: null,
      reports: [{ type: 'retried_by_hand', detail: { by: 'admin key' } }],
    });
    const [counted] = await api.database.sql`select sum(n)::int as n from counter_delta where metric = 'failed'`;
    expect(counted).toEqual({ n: -1 });
  });

  it('gives up what nobody knows the fate of', async () => {
    await become('unknown');
    expect((await decide('skip')).body.status).toBe('skipped');
    expect((await api.call('GET', `/api/messages/${messageId}`)).body.reasonCode).toBe('skipped_by_hand');
    expect((await decide('skip')).status).toBe(409);
  });
});

describe('the inbox', () => {
  it('shows what test providers received, by address', async () => {
    for (const to of ['a@x.kr', 'b@x.kr'])
      await api.database.sql`
        insert into test_inbox (id, workspace_id, channel, "to", "from", subject, headers, message_id)
        values (${crypto.randomUUID()}, ${api.workspaceId}, 'email', ${to}, 'shop@x.kr', 'Hi', '{}', ${to})`;
    expect((await api.call('GET', '/api/inbox')).body.items).toHaveLength(2);
    const { body } = await api.call('GET', '/api/inbox?to=a%40x.kr&channel=email');
    expect(body.items).toMatchObject([{ to: 'a@x.kr', subject: 'Hi', text: null, html: null, journeyName: null }]);
  });

  it('says which journey a mail is from', async () => {
    await api.database.sql`
      insert into test_inbox (id, workspace_id, channel, "to", "from", subject, headers, message_id)
      values (${crypto.randomUUID()}, ${api.workspaceId}, 'email', 'kim@example.com', 'shop@x.kr', 'Hello', '{}', ${messageId})`;
    const { body } = await api.call('GET', '/api/inbox?to=kim%40example.com');
    expect(body.items).toMatchObject([{ messageId, journeyId, journeyName: 'Mail' }]);
  });
});

describe('the latest of an event', () => {
  it('is listed by customer, the latest first, each once', async () => {
    const { sql } = api.database;
    const happened = async (customerId: string, ago: string) => {
      await sql`
        insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
        values (${api.workspaceId}, ${customerId}, ${crypto.randomUUID()}, 'track', 'Cart Kept',
          now() - ${ago}::interval, '{}')`;
    };
    const customers = ['하나', '두리', '세찬'].map((name) => ({ id: crypto.randomUUID(), name }));
    for (const { id, name } of customers)
      await sql`
        insert into customer (id, workspace_id, user_id, attributes)
        values (${id}, ${api.workspaceId}, ${id}, ${sql.json({ name })})`;
    const [one, two, merged] = customers.map(({ id }) => id);
    if (!one || !two || !merged) throw new Error('three customers were made');
    await happened(one, '3 hours');
    await happened(two, '2 hours');
    await happened(one, '1 hour');
    await happened(merged, '1 minute');
    await sql`update customer set merged_into = ${two} where id = ${merged}`;
    const { body } = await api.call('GET', '/api/events/latest?event=Cart%20Kept');
    expect(body.items.map(({ customer }: { customer: { name: string } }) => customer.name)).toEqual(['하나', '두리']);
    expect((await api.call('GET', '/api/events/latest?event=Nothing')).body.items).toEqual([]);
    expect((await api.call('GET', '/api/events/latest')).status).toBe(400);
    expect((await api.call('GET', '/api/events/latest?event=%00')).status).toBeLessThan(500);
  });
});
