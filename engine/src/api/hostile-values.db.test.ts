import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { adminKey } from './testing/api.fixture.ts';
import { ownApi } from './testing/own-api.fixture.ts';

interface Listed {
  readonly path: string;
  readonly method: string;
  readonly names: readonly string[];
}

const api = ownApi();
let ids: Readonly<Record<string, string>>;
let listed: Listed[];

const document = {
  format: 1,
  name: 'Hostile',
  trigger: { type: 'api' },
  nodes: [{ id: 'w1', type: 'wait', config: { for: 'P1D' } }],
  edges: [{ from: 'trigger', output: 'next', to: 'w1' }],
};

beforeAll(async () => {
  const { sql } = api.database;
  await sql`insert into customer (id, workspace_id, user_id) values (gen_random_uuid(), ${api.workspaceId}, 'kim')`;
  const made = async (path: string, body: object) => (await api.call('POST', path, body)).body.id as string;
  const condition = { attribute: 'tier', op: 'equals', value: 'vip' };
  ids = {
    journeys: await made('/api/journeys', { document }),
    segments: await made('/api/segments', { name: 'VIP', condition }),
    'coupon-pools': await made('/api/coupon-pools', { name: 'Pool' }),
    customers: 'kim',
  };
  await api.call('POST', `/api/journeys/${ids.journeys}/publish`, {});
  const { paths } = (await api.call('GET', '/api/openapi.json')).body;
  listed = Object.entries<Record<string, { parameters: { in: string; name: string }[] }>>(paths).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, { parameters }]) => ({
        path: at(path),
        method: method.toUpperCase(),
        names: parameters.flatMap((one) => (one.in === 'query' ? [one.name] : [])),
      })),
  );
});

/** With ids of what is there, where there is something. */
function at(path: string): string {
  const unknown = '00000000-0000-4000-8000-000000000000';
  const id = ids[path.split('/')[2] ?? ''] ?? unknown;
  return path
    .replace(/\{(id|userId)\}/, id)
    .replaceAll(/\{(version|from|to)\}/g, '1')
    .replaceAll(/\{\w+\}/g, unknown);
}

const statusOf = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  (
    await api.app.request(path, {
      method,
      headers: { Authorization: `Bearer ${adminKey}`, ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  ).status;

const hugeVersion = 9_007_199_254_740_991;
const id = '00000000-0000-4000-8000-000000000000';

describe('values that Postgres cannot hold', () => {
  it.each(['9007199254740991', '2147483648', '0000-01-01T00:00:00Z', '2026-01-01T00:00:00+23:59', 'x'.repeat(5_000)])(
    'are refused or find nothing in a query: %.30s',
    async (value) => {
      for (const { method, path, names } of listed.filter((one) => one.method === 'GET'))
        for (const name of names) {
          const status = await statusOf(method, `${path}?${name}=${encodeURIComponent(value)}`);
          expect([200, 400, 404], `${path} ${name}`).toContain(status);
        }
    },
  );

  it.each([
    [['0000-01-01T00:00:00.000Z', id]],
    [['0000-01-01T00:00:00.000Z', 'event', '1']],
    [['0000-01-01T00:00:00.000Z', id, 'code']],
    [[hugeVersion]],
    [['2026-01-01T00:00:00.000Z', 'event', '\u0000']],
    [['2026-01-01T00:00:00.000Z', id, '\u0000']],
  ])('are refused in a cursor: %j', async (place) => {
    const cursor = Buffer.from(JSON.stringify(place)).toString('base64url');
    for (const { method, path } of listed.filter(({ names }) => names.includes('cursor'))) {
      const stuck = path === '/api/runs' ? '&stuck=true' : '';
      expect([200, 400, 404], path).toContain(await statusOf(method, `${path}?cursor=${cursor}${stuck}`));
    }
  });

  it('are no versions', async () => {
    const customer = { attributes: {} };
    const bodies: Record<string, object> = {
      publish: {},
      'dry-run': { inFlight: {} },
      simulate: { customer, at: '2026-03-01T00:00:00Z' },
      backtest: { from: '2026-03-01T00:00:00Z', to: '2026-03-08T00:00:00Z' },
      'tests/run': {},
    };
    for (const [call, body] of Object.entries(bodies)) {
      const status = await statusOf('POST', `/api/journeys/${ids.journeys}/${call}`, { ...body, version: hugeVersion });
      expect([400, 404], call).toContain(status);
    }
  });

  it('are no instants of a rehearsal', async () => {
    for (const instant of ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59', '0001-01-01T00:00:00+23:59']) {
      const events = [{ event: 'Product Added', at: instant }];
      for (const body of [
        { customer: { attributes: {} }, at: instant },
        { customer: { userId: 'kim' }, at: instant },
        { customer: { userId: 'kim' }, at: '2026-03-01T00:00:00Z', events },
      ])
        expect([200, 400, 422]).toContain(await statusOf('POST', `/api/journeys/${ids.journeys}/simulate`, body));
      for (const period of [
        { from: instant, to: '0000-02-01T00:00:00Z' },
        { from: instant, to: instant },
      ])
        expect([400, 422]).toContain(await statusOf('POST', `/api/journeys/${ids.journeys}/backtest`, period));
    }
  });

  it('are no reason to fail in a condition', async () => {
    const event = { event: 'Product Added' };
    const [early, late] = ['0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:59'];
    for (const condition of [
      { ...event, since: early },
      { ...event, until: early },
      { ...event, since: late, until: late },
      { ...event, within: 'P999999Y' },
      { ...event, sum: { property: 'price', op: 'gte', value: 1e308 } },
      { attribute: 'birthday', op: 'before', value: early },
      { attribute: 'birthday', op: 'after', value: '99999-01-01' },
      { attribute: 'birthday', op: 'within_last', value: 'P999999Y' },
      { attribute: 'x'.repeat(200), op: 'contains', value: '\\"$[*] ? (@ == 1)' },
    ])
      expect([200, 422], JSON.stringify(condition)).toContain(
        await statusOf('POST', '/api/segments/preview', { condition }),
      );
  });

  it('are no customers, also with an Idempotency-Key', async () => {
    const path = `/api/customers/${randomBytes(3_500).toString('hex')}`;
    expect(await statusOf('GET', path)).toBe(404);
    const body = { channel: 'email', granted: true };
    expect(await statusOf('PUT', `${path}/consent`, body, { 'Idempotency-Key': 'long' })).toBe(404);
  });
});
