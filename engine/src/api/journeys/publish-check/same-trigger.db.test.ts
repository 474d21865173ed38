import { afterEach, expect, it } from 'vitest';
import { ownApi } from '../../testing/own-api.fixture.ts';

const api = ownApi();

const starting: string[] = [];
afterEach(async () => {
  for (const id of starting.splice(0)) await api.call('POST', `/api/journeys/${id}/stop`, { inFlight: 'exit' });
});

interface Change {
  readonly name?: string;
  readonly trigger?: object;
  readonly settings?: object;
}

async function drawn({ trigger, ...rest }: Change): Promise<string> {
  const nodes = [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }];
  const edges = [{ from: 'trigger', output: 'next', to: 'w1' }];
  const document = { format: 1, name: 'Reminder', nodes, edges, trigger: { ...added, ...trigger }, ...rest };
  return (await api.call('POST', '/api/journeys', { document })).body.id;
}
const added = { type: 'event', event: 'Product Added' };

async function running(change: Change): Promise<string> {
  const id = await drawn(change);
  for (const act of ['publish', 'activate']) await api.call('POST', `/api/journeys/${id}/${act}`, {});
  starting.push(id);
  return id;
}

async function warned(id: string, { language = 'en', query = '' } = {}) {
  const path = `/api/journeys/${id}/publish-check${query}`;
  const { body } = await api.call('GET', path, undefined, { 'Accept-Language': language });
  return body.warnings.find(({ code }: { code: string }) => code === 'same_trigger_live');
}

it('names the running journeys that the same event starts, and what to do about it', async () => {
  const [cart, restock] = [await running({ name: 'Cart reminder' }), await running({ name: 'Restock' })];
  await running({ name: 'After an order', trigger: { event: 'Order Completed' } });
  const id = await drawn({ name: 'Mine' });
  const journeys = [
    { id: cart, name: 'Cart reminder' },
    { id: restock, name: 'Restock' },
  ];
  expect(await warned(id)).toMatchObject({
    nodeId: null,
    field: 'settings.exclusionGroup',
    severity: 'warning',
    facts: { journeys },
    message: expect.stringMatching(/“Cart reminder”, “Restock”, running now.*“One at a time of” .*priority/),
  });
  expect((await warned(id, { language: 'ko' })).message).toMatch(
    /‘Cart reminder’, ‘Restock’ 여정도 .*‘하나만 들어갈 묶음’.*우선순위/,
  );
});

it('keeps nobody from publishing and starting', async () => {
  await running({ name: 'Cart reminder' });
  const id = await running({ name: 'Mine' });
  expect((await api.call('GET', `/api/journeys/${id}`)).body.status).toBe('active');
  expect(await warned(id)).toMatchObject({ facts: { journeys: [{ name: 'Cart reminder' }] } });
});

it('is quiet about a journey that does not run, or that nobody can enter beside this one', async () => {
  const other = await running({ name: 'Cart reminder', settings: { exclusionGroup: 'cart' } });
  const id = await drawn({ settings: { exclusionGroup: 'cart' } });
  expect(await warned(id)).toBeUndefined();
  const alone = await drawn({});
  expect(await warned(alone)).toBeDefined();
  await api.call('POST', `/api/journeys/${other}/pause`, {});
  expect(await warned(alone)).toBeUndefined();

  const where = (op: string) => [{ property: 'price', op, value: 10_000 }];
  await running({ name: 'Dear things', trigger: { where: where('gte') } });
  expect(await warned(await drawn({ trigger: { where: where('lt') } }))).toBeUndefined();
  expect(await warned(await drawn({ trigger: { where: where('lte') } }))).toBeDefined();
});

it('is quiet about a journey whose time is over, or over before this one’s begins', async () => {
  await running({ name: 'Last year', settings: { endsAt: '2020-01-01T00:00:00Z' } });
  await running({ name: 'This year', settings: { endsAt: '2090-01-01T00:00:00Z' } });
  const names = async (settings: object) =>
    (await warned(await drawn({ settings })))?.facts.journeys.map(({ name }: { name: string }) => name);
  expect(await names({})).toEqual(['This year']);
  expect(await names({ startsAt: '2091-01-01T00:00:00Z' })).toBeUndefined();
});

it('answers for a published version, too, whatever the draft has become', async () => {
  await running({ name: 'Cart reminder' });
  const id = await drawn({});
  await api.call('POST', `/api/journeys/${id}/publish`, {});
  const { draft } = (await api.call('GET', `/api/journeys/${id}`)).body;
  const document = { ...draft.document, trigger: { type: 'api' } };
  await api.call('PUT', `/api/journeys/${id}/draft`, { document }, { 'If-Match': String(draft.revision) });
  expect(await warned(id)).toBeUndefined();
  expect(await warned(id, { query: '?version=1' })).toMatchObject({ facts: { journeys: [{ name: 'Cart reminder' }] } });
  const missing = await api.call('GET', `/api/journeys/${id}/publish-check?version=2`);
  expect([missing.status, missing.body.error.code]).toEqual([404, 'version_not_found']);
});

it('names a few of many, and counts the rest', async () => {
  for (const n of [1, 2, 3, 4, 5]) await running({ name: `J${n}` });
  const id = await drawn({});
  expect((await warned(id)).message).toMatch(/“J1”, “J2”, “J3” and 2 more, running now/);
  expect((await warned(id, { language: 'ko' })).message).toMatch(/‘J1’, ‘J2’, ‘J3’ 외 2개 여정도/);
});
