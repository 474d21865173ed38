import { beforeAll, expect, it } from 'vitest';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();

beforeAll(async () => {
  const { sql } = api.database;
  for (const [n, name] of ['김지은', '=cmd()', 'Lee, "Bo"'].entries()) {
    const attributes = { name, tier: n < 2 ? 'vip' : 'gold' };
    await sql`insert into customer (id, workspace_id, user_id, attributes) values (${crypto.randomUUID()}, ${api.workspaceId}, ${`u${n}`}, ${sql.json(attributes)})`;
  }
});

const vip = { attribute: 'tier', op: 'equals', value: 'vip' };

it('is saved, shown, changed and counted', async () => {
  const { status, body } = await api.call('POST', '/api/segments', { name: 'VIP', condition: vip });
  expect(status).toBe(201);
  const at = `/api/segments/${body.id}`;
  expect((await api.call('GET', at)).body).toMatchObject({ name: 'VIP', condition: vip, createdBy: 'admin key' });
  expect((await api.call('GET', `${at}/members`)).body.items).toHaveLength(2);
  const changed = await api.call('PUT', at, { condition: { not: vip } });
  expect(changed.body).toMatchObject({ name: 'VIP', condition: { not: vip } });
  expect((await api.call('GET', `${at}/members`)).body.items).toMatchObject([{ userId: 'u2' }]);
  const preview = await api.call('POST', '/api/segments/preview', { condition: vip });
  expect(preview.body).toMatchObject({ size: 2, estimate: false });
  expect(await api.database.sql`select 1 from audit where action like 'segment.%'`).toHaveLength(2);
});

it('says where a condition cannot be asked, in the language of who asks', async () => {
  const condition = { all: [vip, { trigger: 'cart_id', op: 'exists' }] };
  for (const language of ['ko', 'en']) {
    const { status, body } = await api.call(
      'POST',
      '/api/segments',
      { name: 'x', condition },
      { 'Accept-Language': language },
    );
    expect([status, body.error.code]).toEqual([422, 'condition_invalid']);
    expect(body.error.details).toMatchObject([{ path: 'all.1', code: 'needs_run' }]);
    expect(/[가-힣]/.test(body.error.details[0].message)).toBe(language === 'ko');
  }
});

it('leaves as CSV in which no name is a formula', async () => {
  const { body } = await api.call('POST', '/api/segments', {
    name: 'All',
    condition: { attribute: 'name', op: 'exists' },
  });
  const response = await api.call('GET', `/api/segments/${body.id}/export.csv`);
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.body).toContain("'=cmd()");
  expect(response.body).toContain('"Lee, ""Bo"""');
});
