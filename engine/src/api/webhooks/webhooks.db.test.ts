import { expect, it } from 'vitest';
import { secretsOf } from '../../calls/webhook-secrets.ts';
import { ownApi } from '../testing/own-api.fixture.ts';

const api = ownApi();

it('tells a secret once, when it is made, and keeps it nowhere else', async () => {
  expect((await api.call('GET', '/api/webhook-secrets')).body).toEqual({ items: [] });
  const { body } = await api.call('POST', '/api/webhook-secrets/rotate', {}, { 'Idempotency-Key': 'once' });
  expect(body.secret).toMatch(/^whsec_.{40,}$/);
  expect(await secretsOf(api.database.sql, api.workspaceId)).toEqual([body.secret]);
  const shown = await api.call('GET', '/api/webhook-secrets');
  expect(shown.body.items).toMatchObject([{ hint: `…${body.secret.slice(-4)}`, retiresAt: null }]);
  expect(JSON.stringify(shown.body)).not.toContain(body.secret);
  const [kept] = await api.database.sql`
    select (select json_agg(i) from idempotency i)::text as answers, (select json_agg(a) from audit a)::text as audit`;
  expect(kept?.answers).toBeNull();
  expect(kept?.audit).toContain('webhook_secret.rotate');
  expect(kept?.audit).not.toContain(body.secret);
});

it('shows the secret before beside the new one while both sign', async () => {
  await api.call('POST', '/api/webhook-secrets/rotate', {});
  const { items } = (await api.call('GET', '/api/webhook-secrets')).body;
  expect(items).toHaveLength(2);
  expect(items[1].retiresAt).not.toBeNull();
});
