import { beforeAll, expect, it } from 'vitest';
import { ownApi } from './testing/own-api.fixture.ts';

const hangs = (): Promise<void> => new Promise(() => {});
const api = ownApi({ startAudit: hangs });

beforeAll(() => {
  api.deps.movement.enrolSegment = hangs;
});

it('answers 503 when Temporal hangs, and begins later by itself nothing that it refused', async () => {
  const condition = { attribute: 'tier', op: 'equals', value: 'vip' };
  const segmentId = (await api.call('POST', '/api/segments', { name: 'VIP', condition })).body.id;
  const document = {
    format: 1,
    name: 'Away',
    trigger: { type: 'api' },
    nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
    edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
  };
  const { id } = (await api.call('POST', '/api/journeys', { document })).body;
  await api.call('POST', `/api/journeys/${id}/publish`, {});
  await api.call('POST', `/api/journeys/${id}/activate`, {});
  const [enrolled, audited] = await Promise.all([
    api.call('POST', `/api/journeys/${id}/enrol`, { segmentId }),
    api.call('POST', '/api/drift', {}),
  ]);
  expect([enrolled.status, audited.status]).toEqual([503, 503]);
  expect(enrolled.body.error.code).toBe('unavailable');
  const [row] = await api.database.sql`select status, finished_at from enrolment`;
  expect(row).toMatchObject({ status: 'failed', finished_at: expect.any(Date) });
});
