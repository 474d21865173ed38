import { beforeEach, expect, it, vi } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';
import { publishDue } from './publish-due.ts';

const api = ownApi();
let id: string;

beforeEach(async () => {
  id = (await api.call('POST', '/api/journeys', { document: waiting('P1D') })).body.id;
});

const waiting = (length: string) => ({
  format: 1,
  name: 'Scheduled',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [{ id: 'w1', type: 'wait', config: { for: length } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
});
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const schedule = (body: object = {}) =>
  api.call('POST', `/api/journeys/${id}/scheduled-publications`, { at: inAnHour(), ...body });
const listed = async () => (await api.call('GET', `/api/journeys/${id}/scheduled-publications`)).body.items;
const live = async () => (await api.call('GET', `/api/journeys/${id}`)).body.live?.version ?? null;
const save = (document: object, revision: number) =>
  api.call('PUT', `/api/journeys/${id}/draft`, { document }, { 'If-Match': String(revision) });
const publishNow = (many = 1) =>
  Promise.all(
    Array.from({ length: many }, () =>
      publishDue({ database: api.database, movement: { migrate: async () => {} }, log: api.deps.log }),
    ),
  );
/** As if what waits had been due for so long. */
const comesDue = (since = '0 s') => api.database.sql`
  update scheduled_publication set at = clock_timestamp() - ${since}::interval where journey_id = ${id} and status = 'waiting'`;
/** What it publishes with is away; its row can be read. */
const publishBroken = async () => {
  const transaction = vi.spyOn(api.database.db, 'transaction').mockRejectedValueOnce(new Error('away'));
  await publishNow();
  transaction.mockRestore();
};

it('is published when its time has come, once, in the name of who scheduled it', async () => {
  const { status, body } = await schedule({ note: 'for Monday' });
  expect([status, body.status, body.actor]).toEqual([201, 'waiting', 'admin key']);
  await publishNow();
  expect(await live()).toBeNull();
  await comesDue();
  await publishNow(4);
  await publishNow();
  expect(await listed()).toMatchObject([{ status: 'published', version: 1, note: 'for Monday' }]);
  const { items } = (await api.call('GET', `/api/journeys/${id}/versions`)).body;
  expect(items).toMatchObject([{ version: 1, note: 'for Monday', publishedBy: 'admin key' }]);
});

it('publishes the draft as it is then, and says that it was saved since', async () => {
  await schedule();
  await save(waiting('P3D'), 1);
  expect(await listed()).toMatchObject([{ status: 'waiting', draftMoved: true }]);
  await comesDue();
  await publishNow();
  const { body } = await api.call('GET', `/api/journeys/${id}/versions/1`);
  expect(body.document.nodes[0].config).toEqual({ for: 'P3D' });
});

it('is refused when the draft has problems at that moment, with what they are', async () => {
  await schedule();
  await save({ ...waiting('P1D'), trigger: { type: 'event', event: '' } }, 1);
  await comesDue();
  await publishNow();
  expect(await live()).toBeNull();
  const [first] = await listed();
  expect(first).toMatchObject({ status: 'refused', refusal: { code: 'journey_invalid' } });
  expect(first.refusal.details).toMatchObject([{ nodeId: 'trigger', field: 'event' }]);
  const records = await api.database.sql`
    select actor, facts from audit where subject = ${id} and action = 'journey.publication_refused'`;
  expect([...records]).toEqual([{ actor: 'admin key', facts: { code: 'journey_invalid' } }]);
});

it('is refused when somebody else published meanwhile', async () => {
  await schedule({ live: null });
  await save(waiting('P2D'), 1);
  await api.call('POST', `/api/journeys/${id}/publish`, {});
  await save(waiting('P4D'), 2);
  await comesDue();
  await publishNow();
  expect(await listed()).toMatchObject([{ status: 'refused', refusal: { code: 'publish_conflict' } }]);
  expect(await live()).toBe(1);
});

it('can be called off until then, and one waits at a time', async () => {
  const { body } = await schedule();
  expect((await schedule()).body.error.code).toBe('publication_scheduled');
  const cancelled = await api.call('POST', `/api/scheduled-publications/${body.id}/cancel`, {});
  expect(cancelled.body).toMatchObject({ status: 'cancelled', cancelledBy: 'admin key' });
  await comesDue();
  await publishNow();
  expect(await live()).toBeNull();
  const again = await api.call('POST', `/api/scheduled-publications/${body.id}/cancel`, {});
  expect([again.status, again.body.error.code]).toEqual([409, 'publication_over']);
  expect((await schedule()).status).toBe(201);
});

it('is not scheduled when it could not be published now, nor for the past, nor for years ahead', async () => {
  await save({ ...waiting('P1D'), trigger: { type: 'event', event: '' } }, 1);
  expect((await schedule()).body.error.code).toBe('journey_invalid');
  await save(waiting('P1D'), 2);
  for (const at of ['2020-01-01T00:00:00Z', '2090-01-01T00:00:00Z'])
    expect((await schedule({ at })).body.error.code).toBe('publication_time');
  expect(await listed()).toEqual([]);
  expect(await live()).toBeNull();
});

it('waits for a while when something else is broken, and is then refused', async () => {
  await schedule();
  await comesDue();
  await publishBroken();
  expect(await listed()).toMatchObject([{ status: 'waiting' }]);
  await comesDue('11 minutes');
  await publishBroken();
  expect(await listed()).toMatchObject([{ status: 'refused', refusal: { code: 'internal', details: [] } }]);
});

it('waits for a while for those inside who are still moved, where it would move some itself', async () => {
  await schedule({ inFlight: { w1: { action: 'follow' } } });
  const moving = (status: string) => api.database.sql`
    insert into migration (id, workspace_id, journey_id, version, in_flight, overdue, status, total, actor)
    values (gen_random_uuid(), ${api.workspaceId}, ${id}, 1, '{}', 'now', ${status}, 1, 'x')`;
  await api.call('POST', `/api/journeys/${id}/publish`, {});
  await save(waiting('P2D'), 1);
  await moving('running');
  await comesDue();
  await publishNow();
  expect(await listed()).toMatchObject([{ status: 'waiting' }]);
  await comesDue('11 minutes');
  await publishNow();
  expect(await listed()).toMatchObject([{ status: 'refused', refusal: { code: 'migration_running' } }]);
  await schedule();
  await comesDue();
  await publishNow();
  expect(await listed()).toMatchObject([{ status: 'published', version: 2 }, { status: 'refused' }]);
});

it('is scheduled once, though the first call died and its time has come before it is asked for again', async () => {
  const key = { 'Idempotency-Key': 'midnight' };
  const body = { at: inAnHour() };
  const ask = () => api.call('POST', `/api/journeys/${id}/scheduled-publications`, body, key);
  const first = await ask();
  expect(first.status).toBe(201);
  await api.database.sql`
    update idempotency set status = null, response = null, created_at = now() - interval '2 minutes' where key = 'midnight'`;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(body.at) + 1 });
  const again = await ask();
  vi.useRealTimers();
  expect([again.status, again.body.id]).toEqual([201, first.body.id]);
  expect(await listed()).toHaveLength(1);
});
