import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { keepEntries } from '../../entries/keep-entries.ts';
import { JourneyBook } from '../../movement/journeys.ts';
import { routeBatch } from '../../router/route-batch.ts';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
let segmentId: string;
const shards = Array.from({ length: 64 }, (_, shard) => shard);

beforeAll(async () => {
  const condition = { attribute: 'tier', op: 'equals', value: 'vip' };
  segmentId = (await api.call('POST', '/api/segments', { name: 'VIP', condition })).body.id;
});

const documentOf = (trigger: object) => ({
  format: 1,
  name: 'Begun by itself',
  trigger,
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
});
const saved = (trigger: object) => api.call('POST', '/api/journeys', { document: documentOf(trigger) });
async function live(trigger: object): Promise<string> {
  const { id } = (await saved(trigger)).body;
  expect((await api.call('POST', `/api/journeys/${id}/publish`, {})).status).toBe(200);
  expect((await api.call('POST', `/api/journeys/${id}/activate`)).status).toBe(200);
  return id;
}
async function customer(attributes: Record<string, string>): Promise<string> {
  const id = randomUUID();
  const { sql } = api.database;
  await sql`insert into customer (id, workspace_id, user_id, attributes)
    values (${id}, ${api.workspaceId}, ${`u-${id}`}, ${sql.json(attributes)})`;
  await sql`insert into customer_lock values (${id})`;
  return id;
}
async function becomes(id: string, attributes: Record<string, string>): Promise<void> {
  const { sql } = api.database;
  await sql`update customer set attributes = attributes || ${sql.json(attributes)} where id = ${id}`;
  await sql`
    with heard as (
      insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
      values (${api.workspaceId}, ${id}, ${randomUUID()}, 'identify', '$identify', now(), ${sql.json(attributes)}) returning id)
    insert into inbox (workspace_id, shard, customer_id, kind, event_id) select ${api.workspaceId}, 0, ${id}, 'event', id from heard`;
  const route = () => routeBatch(sql, new JourneyBook(), shards, 300);
  await route();
  while (await keepEntries({ sql, router: { poke: () => {} }, movement: api.deps.movement, log: api.deps.log }));
  await route();
}

it.each([
  [{ type: 'segment', segmentId: '', on: 'enters' }, ['segment_missing segmentId']],
  [{ type: 'segment', segmentId: randomUUID(), on: 'leaves' }, ['segment_not_found segmentId']],
  [
    { type: 'schedule', cron: '61 * * * *', timezone: 'Seoul', segmentId: '' },
    ['cron_invalid cron', 'zone_unknown timezone', 'segment_missing segmentId'],
  ],
  [
    { type: 'schedule', cron: '', timezone: 'Asia/Seoul', segmentId: 'gone' },
    ['cron_missing cron', 'segment_not_found segmentId'],
  ],
  [{ type: 'date', attribute: ' ', time: '10:00' }, ['attribute_missing attribute']],
  [{ type: 'date', attribute: 'birthday', time: '10:00', offset: '-P2Y' }, ['offset_too_long offset']],
])('says what a trigger lacks, and does not publish it: %j', async (trigger, problems) => {
  const { body } = await saved(trigger);
  const found = body.problems.map(({ nodeId, code, field, message }: Record<string, string>) => {
    expect([nodeId, message]).toEqual(['trigger', expect.stringMatching(/.{5}/)]);
    return `${code} ${field}`;
  });
  expect(found.sort()).toEqual([...problems].sort());
  expect((await api.call('POST', `/api/journeys/${body.id}/publish`, {})).status).toBe(422);
});

it.each([
  { type: 'segment', segmentId: 'x', on: 'sideways' },
  { type: 'date', attribute: 'birthday', time: '25:00' },
  { type: 'date', attribute: 'birthday' },
  { type: 'schedule', cron: '0 9 * * *', segmentId: 'x' },
  { type: 'moon' },
])('refuses what is no trigger: %j', async (trigger) => {
  expect((await saved(trigger)).body.error.code).toBe('invalid_document');
});

it('knows since when customers are in a segment that a journey listens to, and shows it in their timeline', async () => {
  const old = await customer({ tier: 'vip' });
  const journeyId = await live({ type: 'segment', segmentId, on: 'enters' });
  const members = async () => (await api.call('GET', `/api/segments/${segmentId}/members`)).body.items;
  expect(await members()).toMatchObject([{ customerId: old, since: expect.stringMatching(/^20/) }]);
  const fresh = await customer({ tier: 'gold' });
  await becomes(fresh, { tier: 'vip' });
  expect((await members()).map((one: { customerId: string }) => one.customerId).sort()).toEqual([old, fresh].sort());
  const timeline = await api.call('GET', `/api/customers/~${fresh}/timeline`);
  expect(timeline.body.items.find(({ type }: { type: string }) => type === 'segment')).toMatchObject({
    segmentId,
    segmentName: 'VIP',
    change: 'entered',
  });
  expect(timeline.body.items.some(({ event }: { event?: string }) => event === '$segment_entered')).toBe(false);
  const runs = await api.call('GET', `/api/journeys/${journeyId}/runs`);
  expect(runs.body.items).toMatchObject([{ customerId: fresh }]);
  const run = await api.call('GET', `/api/runs/${runs.body.items[0].id}`);
  expect(run.body.trigger).toMatchObject({ segmentId, change: 'entered' });
  const csv = await api.call('GET', `/api/segments/${segmentId}/export.csv`);
  expect(csv.body).toMatch(new RegExp(`${fresh},20`));
});

it('rehearses what begins by itself at the instant asked', async () => {
  const at = '2026-03-01T00:00:00.000Z';
  for (const trigger of [
    { type: 'segment', segmentId, on: 'leaves' },
    { type: 'schedule', cron: '0 9 * * mon', timezone: 'Asia/Seoul', segmentId },
    { type: 'date', attribute: 'birthday', anniversary: true, time: '10:00' },
  ]) {
    const { id } = (await saved(trigger)).body;
    const { body } = await api.call('POST', `/api/journeys/${id}/simulate`, { customer: { attributes: {} }, at });
    expect(body).toMatchObject({ entered: true, status: 'finished' });
    expect(body.steps[0]).toMatchObject({ nodeId: 'w1', arrivedAt: at });
  }
});

it('follows the clock of a schedule with the journey’s status', async () => {
  const id = await live({ type: 'schedule', cron: '0 9 * * mon', timezone: 'Asia/Seoul', segmentId });
  const clocks = () => api.database.sql`select next_at from schedule_clock where journey_id = ${id}`;
  expect(await clocks()).toHaveLength(1);
  await api.call('POST', `/api/journeys/${id}/pause`);
  expect(await clocks()).toHaveLength(0);
  await api.call('POST', `/api/journeys/${id}/resume`, {});
  expect(await clocks()).toHaveLength(1);
  await api.call('POST', `/api/journeys/${id}/stop`, { inFlight: 'finish' });
  expect(await clocks()).toHaveLength(0);
});
