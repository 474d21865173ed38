import { beforeAll, expect, it } from 'vitest';
import { ownApi } from '../../testing/own-api.fixture.ts';

const api = ownApi();

beforeAll(async () => {
  await send('Product Added', 100, (n) => ({ cart_id: `c${n}`, price: 1000 }));
  await send('Order Completed', 100, (n) => (n < 3 ? { cart_id: `c${n}` } : { order_id: `o${n}` }));
  await send('Order Completed', 50, () => ({ cart_id: 'old' }), '10 days');
  await send('Cart Emptied', 5, () => ({}), '10 days');
});

async function send(name: string, count: number, properties: (n: number) => object, ago = '1 hour'): Promise<void> {
  const { sql, workspaceId } = { ...api.database, workspaceId: api.workspaceId };
  for (let n = 0; n < count; n++) {
    await sql`
      insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
      values (${workspaceId}, ${crypto.randomUUID()}, ${crypto.randomUUID()}, 'track', ${name}, now() - ${ago}::interval,
        ${sql.json({ ...properties(n) })})`;
  }
}

const cart = { cart_id: 'trigger.cart_id' };
const journey = (change: object = {}) => ({
  format: 1,
  name: 'Cart reminder',
  trigger: {
    type: 'event',
    event: 'Product Added',
    key: 'cart_id',
    where: [{ property: 'price', op: 'gte', value: 1 }],
  },
  nodes: [{ id: 'w1', type: 'wait_event', config: { event: 'Order Completed', match: cart, timeout: 'PT1H' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
  ...change,
});

async function check(document: object, language = 'en') {
  const { body: created } = await api.call('POST', '/api/journeys', { document });
  const path = `/api/journeys/${created.id}/publish-check`;
  return (await api.call('GET', path, undefined, { 'Accept-Language': language })).body;
}

it('says which matched property is missing in recent traffic', async () => {
  const { problems, warnings } = await check(journey());
  expect(problems).toEqual([]);
  expect(warnings).toMatchObject([
    {
      nodeId: 'w1',
      code: 'property_missing_in_traffic',
      facts: { event: 'Order Completed', property: 'cart_id', percent: 97 },
      severity: 'warning',
    },
  ]);
  expect(warnings[0].message).toBe('97 % of Order Completed have no cart_id.');
});

it('says it in Korean, too', async () => {
  const { warnings } = await check(journey(), 'ko');
  expect(warnings[0].message).toMatch(/97%/);
});

it('says which event never came in, and is quiet about one that came long ago', async () => {
  const { warnings } = await check(
    journey({ exits: [{ event: 'Cart Emptied', match: cart }], goal: { event: 'Oder Completed' } }),
  );
  const goal = warnings.filter(({ nodeId }: { nodeId: string | null }) => nodeId === null);
  expect(goal).toMatchObject([{ code: 'event_never_seen', field: 'goal.event', facts: { event: 'Oder Completed' } }]);
});

it('does not miss a property that a filter wants to be missing', async () => {
  const where = [{ property: 'coupon', op: 'not_exists' }];
  const { warnings } = await check(journey({ trigger: { type: 'event', event: 'Product Added', where } }));
  expect(warnings.filter(({ nodeId }: { nodeId: string | null }) => nodeId === 'trigger')).toEqual([]);
});

it('says when an exit takes everyone whom a wait could hear', async () => {
  const shadows = async (exit: object) =>
    (await check(journey({ exits: [exit] }))).warnings.filter(
      ({ code }: { code: string }) => code === 'exit_shadows_output',
    );
  expect(await shadows({ event: 'Order Completed' })).toMatchObject([
    { nodeId: 'w1', facts: { event: 'Order Completed', output: 'happened', exit: 0 } },
  ]);
  expect(await shadows({ event: 'Order Completed', match: cart })).toHaveLength(1);
  expect(await shadows({ event: 'Order Completed', match: { order_id: 'trigger.order_id' } })).toEqual([]);
  expect(await shadows({ event: 'Order Completed', where: [{ property: 'revenue', op: 'gt', value: 9 }] })).toEqual([]);
  expect(await shadows({ event: 'Cart Emptied' })).toEqual([]);
});

it('calls the output that nobody can take by its word, in the reader’s language', async () => {
  const said = async (language: string) =>
    (await check(journey({ exits: [{ event: 'Order Completed' }] }), language)).warnings.find(
      ({ code }: { code: string }) => code === 'exit_shadows_output',
    ).message;
  expect(await said('ko')).toMatch(/^아무도 ‘일어남’ 갈래로 갈 수 없어요/);
  expect(await said('en')).toMatch(/^Nobody can leave by “happened”/);
});

it('says when an exit takes everyone whom a wait for several events could hear', async () => {
  const shadows = async (mode: string, ...exits: string[]) => {
    const config = { events: ['Order Completed', 'Cart Emptied'], mode, timeout: 'PT1H' };
    const nodes = [{ id: 'w1', type: 'wait_event', config }];
    const { warnings } = await check(journey({ nodes, exits: exits.map((event) => ({ event })) }));
    return warnings.filter(({ code }: { code: string }) => code === 'exit_shadows_output');
  };
  expect(await shadows('any', 'Cart Emptied')).toEqual([]);
  expect(await shadows('any', 'Cart Emptied', 'Order Completed')).toMatchObject([
    { nodeId: 'w1', field: 'events.0', facts: { event: 'Order Completed', exit: 1 } },
  ]);
  expect(await shadows('all', 'Cart Emptied')).toMatchObject([
    { nodeId: 'w1', field: 'events.1', facts: { event: 'Cart Emptied', exit: 0 } },
  ]);
});

it('finds problems that only the workspace knows', async () => {
  const audience = { all: [{ segment: 'gone', member: true }] };
  const { problems } = await check(journey({ trigger: { type: 'api', audience } }));
  expect(problems).toMatchObject([{ nodeId: 'trigger', code: 'segment_not_found', field: 'audience.all.0' }]);
});

it('takes what a webhook sends for no condition, whatever it looks like', async () => {
  const request = { url: 'https://shop.example', method: 'POST', body: { segment: 'vip', member: true } };
  const nodes = [{ id: 'h1', type: 'webhook', config: { request } }];
  const edges = [{ from: 'trigger', output: 'next', to: 'h1' }];
  expect((await check(journey({ nodes, edges }))).problems).toEqual([]);
});

it('locates what is wrong with a reason to leave: a condition, a segment that is gone', async () => {
  const exits = [
    { event: 'Cart Emptied' },
    {
      when: {
        any: [
          { segment: 'gone', member: false },
          { attribute: 'points', op: 'gt', value: '10' },
        ],
      },
    },
  ];
  const { problems } = await check(journey({ exits }));
  expect(problems).toMatchObject([
    { nodeId: null, field: 'exits.1.when.any.1.value', code: 'value_not_number' },
    { nodeId: null, field: 'exits.1.when.any.0', code: 'segment_not_found' },
  ]);
});
