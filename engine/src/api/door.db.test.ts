import { expect, it } from 'vitest';
import { freshDatabase } from '../../../test/harness/database.ts';
import { openDatabase } from '../db/database.ts';
import { ingestRoutes } from '../ingest/routes.ts';
import { holding } from '../movement/movement.fixture.ts';
import { adminKey, openTestApi, publicUrl } from './testing/api.fixture.ts';

it('takes events and lets people sign in while all that the desk has is waited for', async () => {
  const { url, drop } = await freshDatabase();
  const front = openDatabase(url, { max: 3 });
  const ingest = ingestRoutes({ database: front, onCommitted: () => {}, publicUrl });
  const api = await openTestApi(url, { door: front, ingest });
  const letGo = await holding(front.sql, (tx) => tx`lock table coupon_pool in access exclusive mode`);
  const asked = Array.from({ length: 10 }, (_, n) => [
    api.call('GET', '/api/coupon-pools'),
    api.call('POST', '/api/coupon-pools', { name: `pool ${n}` }),
  ]);
  const post = (at: string, body: object, headers: Record<string, string> = {}) =>
    api.app.request(at, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  // Each of these would otherwise wait for the others, and this test for ever.
  const tracked = await post('/v1/track', {
    event: 'Product Added',
    userId: 'hana',
    writeKey: 'write-key-of-the-tests',
  });
  expect(tracked.status).toBe(200);
  const signedIn = await post('/api/sign-in', { adminKey, name: '하나' });
  expect(signedIn.status).toBe(200);
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await api.app.request('/api/session', { headers: { cookie } })).status).toBe(200);
  await letGo();
  for (const { status } of await Promise.all(asked.flat())) expect(status).toBeLessThan(300);
  await api.close();
  await front.close();
  await drop();
});
