import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
let userId: string;
let customerId: string;

const hour = 3_600_000;
const wait = {
  id: 'w1',
  type: 'wait_event',
  config: { event: 'Order Completed', match: { cart_id: 'trigger.cart_id' }, timeout: 'PT1H' },
};
const mail = {
  id: 'm1',
  type: 'send',
  config: { channel: 'email', content: { subject: 'Still there, {{ customer.name }}?', html: '<p>Hi</p>' } },
};
const reminder = {
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'api', key: 'cart_id' },
  exits: [{ event: 'Cart Emptied', match: { cart_id: 'trigger.cart_id' } }],
  nodes: [
    wait,
    {
      id: 's1',
      type: 'split',
      config: { branches: [{ id: 'vip', name: 'VIP', when: { event: 'Order Completed', within: 'P30D' } }] },
    },
    mail,
    { id: 'w2', type: 'wait', config: { for: 'P1D' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 's1' },
    { from: 's1', output: 'else', to: 'm1' },
    { from: 'm1', output: 'next', to: 'w2' },
  ],
};

beforeEach(async () => {
  userId = `u-${randomUUID()}`;
  customerId = randomUUID();
  const { sql } = api.database;
  const attributes = sql.json({ name: 'Hana', email: 'hana@shop.example' });
  await sql`insert into customer (id, workspace_id, user_id, attributes) values (${customerId}, ${api.workspaceId}, ${userId}, ${attributes})`;
  await sql`insert into customer_identity (workspace_id, kind, value, customer_id) values (${api.workspaceId}, 'user', ${userId}, ${customerId})`;
  await sql`insert into customer_lock (customer_id) values (${customerId})`;
  await api.call('PUT', `/api/customers/${userId}/consent`, { channel: 'email', granted: true, night: true });
});

async function enter(document: object, payload: object = {}): Promise<{ runId: string; journeyId: string }> {
  const journeyId: string = (await api.call('POST', '/api/journeys', { document })).body.id;
  for (const action of ['publish', 'activate']) await api.call('POST', `/api/journeys/${journeyId}/${action}`, {});
  const { body } = await api.call('POST', `/api/journeys/${journeyId}/enrol`, { userIds: [userId], payload });
  return { runId: body.items[0].runId, journeyId };
}

const next = (runId: string, headers = {}) => api.call('GET', `/api/runs/${runId}/next`, undefined, headers);
const outcomes = (body: { steps: { nodeId: string; outcome: string }[] }) =>
  body.steps.map(({ nodeId, outcome }) => `${nodeId} ${outcome}`);

async function happened(name: string, properties: object = {}): Promise<void> {
  const { sql } = api.database;
  await sql`
    insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
    values (${api.workspaceId}, ${customerId}, ${randomUUID()}, 'track', ${name}, clock_timestamp(), ${sql.json(properties as never)})`;
}

describe('what comes next for a run', () => {
  it('is told to the end, each step with its instant and reason, and nothing of it happens', async () => {
    const { runId } = await enter(reminder, { cart_id: 'c-1' });
    const { status, body } = await next(runId, { 'Accept-Language': 'en' });
    expect(status).toBe(200);
    expect(outcomes(body)).toEqual(['w1 timeout', 's1 else', 'm1 next', 'w2 next']);
    expect(body.status).toBe('finished');
    expect(body.messages).toMatchObject([{ nodeId: 'm1', subject: 'Still there, Hana?' }]);
    const [first] = body.steps;
    expect(Date.parse(first.at) - Date.parse(first.arrivedAt)).toBe(hour);
    expect(Date.parse(body.endedAt) - Date.parse(first.at)).toBe(24 * hour);
    expect(first.sentence).toContain('c-1');
    const { body: run } = await api.call('GET', `/api/runs/${runId}`);
    expect(run.steps).toHaveLength(1);
    expect(run.messages).toEqual([]);
  });

  it('says what would make it come otherwise: what ends the wait, and what ends the run', async () => {
    const { runId } = await enter(reminder, { cart_id: 'c-1' });
    const { body } = await next(runId, { 'Accept-Language': 'en' });
    expect(body.turns).toMatchObject([
      { kind: 'wait', event: 'Order Completed', match: { cart_id: 'c-1' }, until: body.steps[0].at },
      { kind: 'exit', event: 'Cart Emptied', match: { cart_id: 'c-1' }, until: body.endedAt },
    ]);
    expect(body.turns[1].sentence).toMatch(/^If .+ with cart c-1 happens by .+, leaves the journey\.$/);
  });

  it('counts what is on record', async () => {
    const { runId } = await enter(reminder, { cart_id: 'c-1' });
    await happened('Order Completed', { cart_id: 'another' });
    expect(outcomes((await next(runId)).body)).toEqual(['w1 timeout', 's1 vip']);
  });

  it('tells of a message that would not go out', async () => {
    await api.call('PUT', `/api/customers/${userId}/consent`, { channel: 'email', granted: false });
    const { runId } = await enter(reminder, { cart_id: 'c-1' });
    expect((await next(runId)).body.messages).toMatchObject([{ nodeId: 'm1', skipped: 'no_consent' }]);
  });

  it('lets what another journey does to the customer end this one', async () => {
    const vip = { attribute: 'tier', op: 'equals', value: 'vip' };
    const { runId } = await enter({ ...reminder, exits: [{ when: vip }] }, { cart_id: 'c-1' });
    await enter({
      format: 1,
      name: 'Upgrade',
      trigger: { type: 'api' },
      nodes: [
        { id: 'w', type: 'wait', config: { for: 'PT30M' } },
        { id: 'u', type: 'update_customer', config: { set: { tier: 'vip' } } },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'w' },
        { from: 'w', output: 'next', to: 'u' },
      ],
    });
    const { body } = await next(runId);
    expect(outcomes(body)).toEqual(['w1 ended']);
    expect(body).toMatchObject({
      status: 'exited',
      endReason: { code: 'exit_condition' },
      turns: [{ kind: 'wait' }, { when: vip }],
    });
  });

  it('takes the empty way out of a pool that has no code left', async () => {
    const pool = await api.call('POST', '/api/coupon-pools', { name: `empty-${userId}` });
    expect(pool.status).toBe(201);
    const { runId } = await enter({
      format: 1,
      name: 'Coupon',
      trigger: { type: 'api' },
      nodes: [
        { id: 'w', type: 'wait', config: { for: 'PT30M' } },
        { id: 'c', type: 'issue_coupon', config: { pool: `empty-${userId}` } },
      ],
      edges: [
        { from: 'trigger', output: 'next', to: 'w' },
        { from: 'w', output: 'next', to: 'c' },
      ],
    });
    expect(outcomes((await next(runId)).body)).toEqual(['w next', 'c empty']);
  });

  it('stays where a paused journey holds it', async () => {
    const { runId, journeyId } = await enter(reminder, { cart_id: 'c-1' });
    await api.call('POST', `/api/journeys/${journeyId}/pause`, {});
    expect((await next(runId)).body).toMatchObject({ status: 'held', endedAt: null });
  });

  it('is not foretold of one that a person has to decide about', async () => {
    const { runId } = await enter(reminder, { cart_id: 'c-1' });
    await api.database.sql`update run set stuck = 'interpretation_failed' where id = ${runId}`;
    expect((await next(runId)).body).toMatchObject({ stuck: 'interpretation_failed', steps: [], turns: [] });
  });

  it('is refused for a run that is over, and for one that nobody knows', async () => {
    const { runId } = await enter(reminder, { cart_id: 'c-1' });
    await api.call('POST', `/api/runs/${runId}/exit`, { note: 'asked for it' });
    expect((await next(runId)).body.error.code).toBe('run_not_live');
    expect((await next(randomUUID())).body.error.code).toBe('run_not_found');
  });
});
