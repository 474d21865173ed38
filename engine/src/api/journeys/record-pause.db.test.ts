import { expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();

const document = {
  format: 1,
  name: 'Paused',
  trigger: { type: 'api' },
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
};

it('keeps what is chosen at the end of a pause that an earlier release began, and knows since when', async () => {
  const { id } = (await api.call('POST', '/api/journeys', { document })).body;
  const move = async (path: string, body?: object) =>
    (await api.call('POST', `/api/journeys/${id}/${path}`, body)).status;
  expect([await move('publish', {}), await move('activate'), await move('pause')]).toEqual([200, 200, 200]);
  const { sql } = api.database;
  await sql`delete from journey_pause`;
  await sql`update audit set at = at - interval '3 hours' where action = 'journey.pause'`;
  expect(await move('resume', { overdue: 'spread' })).toBe(200);
  const pauses = await sql<{ hours: number; overdue: string }[]>`
    select round(extract(epoch from resumed_at - paused_at) / 3600)::int as hours, overdue from journey_pause`;
  expect(pauses).toEqual([{ hours: 3, overdue: 'spread' }]);
  // Once it knows, a pause is kept as it begins.
  expect([await move('pause'), await move('stop', { inFlight: 'finish' })]).toEqual([200, 200]);
  const [row] = await sql`select count(*)::int as n, count(resumed_at)::int as ended from journey_pause`;
  expect(row).toEqual({ n: 2, ended: 2 });
});

it('ends the pause of a journey that is archived in it, and listens for it no more', async () => {
  const { sql } = api.database;
  const condition = { attribute: 'tier', op: 'equals', value: 'vip' };
  const segment = (await api.call('POST', '/api/segments', { name: 'VIP', condition })).body.id;
  const trigger = { type: 'segment', segmentId: segment, on: 'enters' };
  const { id } = (await api.call('POST', '/api/journeys', { document: { ...document, trigger } })).body;
  const call = async (path: string) => (await api.call('POST', `/api/journeys/${id}/${path}`, {})).status;
  expect([await call('publish'), await call('activate'), await call('pause')]).toEqual([200, 200, 200]);
  expect(await sql`select 1 from segment_watch`).toHaveLength(1);
  expect(await call('archive')).toBe(200);
  const [pause] = await sql`select resumed_at, overdue from journey_pause where journey_id = ${id}`;
  expect(pause).toMatchObject({ resumed_at: expect.any(Date), overdue: 'now' });
  expect(await sql`select 1 from segment_watch`).toHaveLength(0);
});
