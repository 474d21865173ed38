import { beforeAll, describe, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();
let journeyId: string;

const period = { from: '2026-03-01T00:00:00Z', to: '2026-03-08T00:00:00Z' };
const document = {
  format: 1,
  name: 'Refused',
  trigger: { type: 'event', event: 'Product Added' },
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
};

beforeAll(async () => {
  journeyId = (await api.call('POST', '/api/journeys', { document })).body.id;
});

const backtest = (body: object) => api.call('POST', `/api/journeys/${journeyId}/backtest`, body);

describe('a backtest', () => {
  it('refuses whoever comes while two are under way, also of those who come together', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => backtest({ ...period, draft: true })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(3);
  });

  it('refuses a period that is none or too long, and a trigger that leaves no record', async () => {
    const code = async (body: object) => (await backtest(body)).body.error.code;
    expect(await code({ from: period.to, to: period.from, draft: true })).toBe('backtest_period');
    expect(await code({ from: '2024-01-01T00:00:00Z', to: period.to, draft: true })).toBe('backtest_period');
    expect(await code({ ...period, draft: { ...document, trigger: { type: 'api' } } })).toBe('trigger_not_rehearsable');
    expect(await code({ ...period, version: 9 })).toBe('version_not_found');
    expect(await code({ ...period, version: 1, draft: true })).toBe('invalid_request');
  });
});
