import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/harness/database.ts';
import { openTestApi, type TestApi } from './testing/api.fixture.ts';

let api: TestApi;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  api = await openTestApi(fresh.url, { startAudit: hangs });
  api.deps.movement.enrolSegment = hangs;
});

afterAll(async () => {
  await api.close();
  await drop();
});

const hangs = (): Promise<void> => new Promise(() => {});

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
