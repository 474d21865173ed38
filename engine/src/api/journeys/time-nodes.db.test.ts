import { describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
const of = (type: string, config: object, settings: object = {}) => ({
  format: 1,
  name: 'Time',
  trigger: { type: 'api' },
  settings,
  nodes: [
    { id: 'n1', type, config },
    { id: 'x1', type: 'exit', config: { reason: 'past' } },
  ],
  edges: [
    { from: 'trigger', output: 'next', to: 'n1' },
    { from: 'n1', output: type === 'wait_event' ? 'timeout' : 'next', to: 'x1' },
  ],
});
const draft = (document: object) => api.call('POST', '/api/journeys', { document });

interface Step {
  readonly outcome: string;
  readonly at: string;
  readonly reason: { readonly code: string; readonly facts: Record<string, unknown> };
}

async function first(document: object, attributes: object, at: string, events: object[] = []): Promise<Step> {
  const { body } = await draft(document);
  const answer = await api.call('POST', `/api/journeys/${body.id}/simulate`, { customer: { attributes }, events, at });
  expect(answer.status).toBe(200);
  return answer.body.steps[0];
}

describe('a rehearsal by the clock', () => {
  const mondays = { until: { time: '08:00', weekdays: ['mon'] } };

  it('finds Monday in the customer’s zone, over a change of the clocks there', async () => {
    const step = await first(of('wait', mondays), { timezone: 'America/New_York' }, '2026-03-07T12:00:00.000Z');
    expect(step).toMatchObject({ outcome: 'next', at: '2026-03-09T12:00:00.000Z' });
    expect(step.reason.facts).not.toHaveProperty('zone_unknown');
  });

  it('falls back to the journey’s zone, then the workspace’s, and says zone_unknown', async () => {
    const journeys = await first(of('wait', mondays, { timezone: 'Europe/London' }), {}, '2026-11-20T00:00:00.000Z');
    expect(journeys).toMatchObject({
      at: '2026-11-23T08:00:00.000Z',
      reason: { facts: { zone: 'Europe/London', zone_unknown: true } },
    });
    const workspaces = await first(of('wait', mondays), { timezone: 'KST' }, '2026-11-20T00:00:00.000Z');
    expect(workspaces).toMatchObject({
      at: '2026-11-22T23:00:00.000Z',
      reason: { facts: { zone: 'Asia/Seoul', zone_unknown: true } },
    });
  });

  it('takes a gap for the first instant after it, and an hour that comes twice for the first', async () => {
    const at = (time: string, from: string) =>
      first(of('wait', { until: { time } }), { timezone: 'America/New_York' }, from).then((step) => step.at);
    expect(await at('02:30', '2026-03-08T06:00:00.000Z')).toBe('2026-03-08T07:00:00.000Z');
    expect(await at('01:30', '2026-11-01T04:00:00.000Z')).toBe('2026-11-01T05:30:00.000Z');
  });

  it('leaves by `past` only where the policy says so', async () => {
    const date = { attribute: 'birthday', offset: '-P1D', time: '09:00' };
    const born = { birthday: '2024-02-29', timezone: 'Asia/Seoul' };
    expect(await first(of('wait', { date, past: 'skip' }), born, '2026-03-01T00:00:00.000Z')).toMatchObject({
      outcome: 'past',
      reason: { code: 'date_past' },
    });
    expect(await first(of('wait', { date }), born, '2026-03-01T00:00:00.000Z')).toMatchObject({ outcome: 'next' });
    expect(await first(of('wait', { date }), born, '2024-02-01T00:00:00.000Z')).toMatchObject({
      outcome: 'next',
      at: '2024-02-28T00:00:00.000Z',
      reason: { code: 'date_reached' },
    });
  });

  it('waits for all of several events', async () => {
    const all = { events: ['A', 'B'], mode: 'all', timeout: 'PT1H' };
    const event = (name: string, at: string) => ({ event: name, properties: {}, at: `2026-11-20T00:${at}:00.000Z` });
    const start = '2026-11-20T00:00:00.000Z';
    expect(await first(of('wait_event', all), {}, start, [event('B', '10'), event('B', '20')])).toMatchObject({
      outcome: 'timeout',
      at: '2026-11-20T01:00:00.000Z',
    });
    expect(await first(of('wait_event', all), {}, start, [event('B', '10'), event('A', '20')])).toMatchObject({
      outcome: 'happened',
      at: '2026-11-20T00:20:00.000Z',
    });
  });

  it('lets through while a window is open, and keeps the others until it opens', async () => {
    const night = of('time_window', { days: ['fri'], from: '22:00', to: '02:00' });
    const seoul = { timezone: 'Asia/Seoul' };
    // Saturday 01:00 in Seoul is still Friday's; 02:00 is not.
    expect(await first(night, seoul, '2026-11-20T16:00:00.000Z')).toMatchObject({ reason: { code: 'window_open' } });
    expect(await first(night, seoul, '2026-11-20T17:00:00.000Z')).toMatchObject({
      outcome: 'next',
      at: '2026-11-27T13:00:00.000Z',
      reason: { code: 'window_opened' },
    });
  });
});

describe('a draft with settings of time', () => {
  it('is saved with its problems on their fields', async () => {
    const problems = async (type: string, config: object) => (await draft(of(type, config))).body.problems;
    expect(await problems('wait', { until: { time: '09:00', weekdays: [] } })).toMatchObject([
      { nodeId: 'n1', field: 'until.weekdays', code: 'weekdays_missing' },
    ]);
    expect(await problems('wait', { date: { attribute: '' } })).toMatchObject([
      { nodeId: 'n1', field: 'date.attribute', code: 'attribute_missing' },
    ]);
    expect(await problems('time_window', { days: [], from: '09:00', to: '18:00' })).toMatchObject([
      { nodeId: 'n1', field: 'days', code: 'weekdays_missing' },
    ]);
  });

  it('is refused, with the place, when it is malformed', async () => {
    const answer = await draft(of('time_window', { days: ['mon'], from: '9', to: '18:00' }));
    expect(answer).toMatchObject({
      status: 422,
      body: { error: { code: 'invalid_document', details: [{ nodeId: 'n1', path: 'nodes.0.config.from' }] } },
    });
  });

  it('is described by the schema of journeys', async () => {
    const schema = JSON.stringify((await api.call('GET', '/api/schema/journey.json')).body);
    for (const part of ['time_window', 'weekdays', 'spread', 'events']) expect(schema).toContain(`"${part}"`);
  });
});
