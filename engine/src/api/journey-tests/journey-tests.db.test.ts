import { beforeAll, describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const document = {
  format: 1,
  name: 'Cart reminder',
  trigger: { type: 'event', event: 'Product Added', key: 'cart_id' },
  nodes: [
    { id: 'w1', type: 'wait_event', config: { event: 'Order Completed', timeout: 'PT2H' } },
    { id: 'm1', type: 'send', config: { channel: 'email', content: { subject: 'Your cart', html: '<p>Hi</p>' } } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'w1' },
    { from: 'w1', output: 'timeout', to: 'm1' },
  ],
};
const longer = {
  ...document,
  nodes: document.nodes.map((node) =>
    node.id === 'm1'
      ? { ...node, config: { channel: 'email', content: { subject: 'Later', html: '<p>Hi</p>' } } }
      : node,
  ),
};
const at = '2026-11-22T00:00:00.000Z';
const reminded = {
  name: '김하나, 장바구니 49,000원',
  scenario: {
    customer: { attributes: { name: '김하나', email: 'hana@shop.example' }, consents: { 'email.advertising': true } },
    at,
    events: [{ event: 'Product Added', properties: { cart_id: 'c-1', price: 49_000 }, at }],
  },
  expect: { messages: [{ node: 'm1', channel: 'email', subject: 'Your cart' }], nothingElse: true, status: 'finished' },
};

const api = ownApi();
let journeyId: string;

beforeAll(async () => {
  journeyId = (await api.call('POST', '/api/journeys', { document })).body.id;
});

const call = (method: string, path: string, body?: object, headers?: Record<string, string>) =>
  api.call(method, `/api/journeys/${journeyId}${path}`, body, headers);

describe('tests of a journey', () => {
  it('are kept beside it, changed and taken away', async () => {
    const { status, body: made } = await call('POST', '/tests', reminded);
    expect(status).toBe(201);
    expect((await call('GET', '/tests')).body.items).toMatchObject([
      { id: made.id, name: reminded.name, expect: reminded.expect },
    ]);
    const changed = await call('PUT', `/tests/${made.id}`, { ...reminded, name: 'Hana' });
    expect(changed.body).toMatchObject({ id: made.id, name: 'Hana', scenario: made.scenario });
    expect((await call('DELETE', `/tests/${made.id}`)).status).toBe(200);
    expect((await call('DELETE', `/tests/${made.id}`)).body.error.code).toBe('journey_test_not_found');
    expect((await call('GET', '/tests')).body.items).toEqual([]);
    expect((await call('POST', '/tests', { ...reminded, expect: { path: 'w1' } })).body.error.code).toBe(
      'invalid_request',
    );
  });

  it('are run through the draft, a version, or a draft that is not saved', async () => {
    const { body: made } = await call('POST', '/tests', reminded);
    expect((await call('POST', '/tests/run', { draft: true })).body).toEqual({
      passed: 1,
      failed: 0,
      results: [{ id: made.id, name: reminded.name, passed: true, difference: null }],
    });
    const red = (await call('POST', '/tests/run', { draft: longer }, { 'Accept-Language': 'ko' })).body;
    expect(red).toMatchObject({
      passed: 0,
      failed: 1,
      results: [{ difference: { code: 'message_subject', nodeId: 'm1' } }],
    });
    expect(red.results[0].difference.message).toBe("제목 'Later'에 'Your cart'이 없어요.");
    expect((await call('POST', '/tests/run', { version: 1 })).body.error.code).toBe('version_not_found');
    expect((await call('POST', '/tests/run', {})).body.passed).toBe(1);
  });

  it('come along when the journey is copied, in their order', async () => {
    await call('POST', '/tests', { ...reminded, name: 'Second' });
    const { body: copy } = await call('POST', '/duplicate');
    const testsOf = async (id: string) =>
      (await api.call('GET', `/api/journeys/${id}/tests`)).body.items.map(
        ({ name, scenario, expect: expected }: typeof reminded) => ({ name, scenario, expected }),
      );
    const copied = await testsOf(copy.id);
    expect(copied.map(({ name }: { name: string }) => name)).toContain('Second');
    expect(copied).toEqual(await testsOf(journeyId));
    expect((await api.call('POST', `/api/journeys/${copy.id}/tests/run`, {})).body.failed).toBe(0);
    // Each has its own: taking one away leaves the other's.
    const { items } = (await call('GET', '/tests')).body;
    await call('DELETE', `/tests/${items.at(-1).id}`);
    expect(await testsOf(copy.id)).toEqual(copied);
  });

  it('keep a journey from being published while one is red, unless somebody says why', async () => {
    expect((await call('POST', '/publish', {})).body.version).toBe(1);
    const { draft } = (await call('GET', '')).body;
    await call('PUT', '/draft', { document: longer }, { 'If-Match': String(draft.revision) });
    const refused = await call('POST', '/publish', {});
    expect(refused.status).toBe(422);
    expect(refused.body.error).toMatchObject({
      code: 'tests_failing',
      details: [{ name: reminded.name, nodeId: 'm1', code: 'message_subject', message: expect.any(String) }],
    });
    expect((await call('POST', '/publish', { override: { reason: ' ' } })).status).toBe(400);
    expect((await call('POST', '/publish', { override: { reason: 'The subject is to change' } })).body.version).toBe(2);
    const [row] = await api.database.sql<{ facts: object }[]>`
      select facts from audit where action = 'journey.publish' order by at desc limit 1`;
    expect(row?.facts).toMatchObject({ version: 2, failingTests: 1, override: 'The subject is to change' });
    const versions = (await call('GET', '/versions')).body.items;
    expect(versions).toMatchObject([{ override: 'The subject is to change' }, { override: null }]);
  });
});
