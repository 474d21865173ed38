import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { basic, WRITE_KEY } from '@olle/engine/ingest/ingest.fixture';
import { serveShop } from '@olle/engine/ingest/served-shop.fixture';
import { Analytics } from '@segment/analytics-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

let shop: Awaited<ReturnType<typeof serveShop>>;
beforeAll(async () => {
  shop = await serveShop();
});
beforeEach(async () => {
  await shop.sql`truncate customer, customer_lock, customer_identity, event, inbox, dead_letter`;
});
afterAll(() => shop.close());

const eventNames = async () => (await shop.events()).map(({ name }) => name);

describe('the genuine Node client of Segment', () => {
  it('delivers every kind of call', async () => {
    const analytics = new Analytics({ writeKey: WRITE_KEY, host: shop.url });
    const errors: unknown[] = [];
    analytics.on('error', (error) => errors.push(error));
    analytics.track({ anonymousId: 'a1', event: 'Product Added', properties: { product_id: 'p1', price: 12_000 } });
    analytics.identify({ anonymousId: 'a1', userId: 'u1', traits: { email: 'kim@example.com', name: '김' } });
    analytics.page({ userId: 'u1', name: 'Home' });
    analytics.screen({ userId: 'u1', name: 'Home' });
    analytics.group({ userId: 'u1', groupId: 'g1' });
    analytics.alias({ userId: 'u1', previousId: 'a2' });
    analytics.track({ userId: 'u1', event: 'Order Completed', timestamp: new Date('2026-01-01T00:00:00+09:00') });
    await analytics.closeAndFlush();
    expect(errors).toEqual([]);
    expect(await eventNames()).toEqual([
      'Product Added',
      '$identify',
      '$page',
      '$screen',
      '$group',
      '$alias',
      'Order Completed',
    ]);
    expect(await shop.customers()).toMatchObject([
      { userId: 'u1', attributes: { email: 'kim@example.com', name: '김', cart: { total: 12_000 } } },
    ]);
    expect((await shop.events()).at(-1)?.at).toEqual(new Date('2025-12-31T15:00:00Z'));
    expect(await shop.deadLetters()).toEqual([]);
  });

  it('loses nothing and doubles nothing when hundreds of its calls come at once', async () => {
    const analytics = new Analytics({ writeKey: WRITE_KEY, host: shop.url, flushAt: 7 });
    for (let n = 0; n < 500; n++) analytics.track({ userId: `u${n % 50}`, event: 'x', messageId: `m${n % 450}` });
    await analytics.closeAndFlush();
    expect(await eventNames()).toHaveLength(450);
    expect(await shop.customers()).toHaveLength(50);
  });

  it('hears of a wrong key', async () => {
    const analytics = new Analytics({ writeKey: 'wrong', host: shop.url, maxRetries: 0 });
    const errors: unknown[] = [];
    analytics.on('error', (error) => errors.push(error));
    analytics.track({ userId: 'u1', event: 'x' });
    await analytics.closeAndFlush();
    expect(errors).toHaveLength(1);
  });
});

describe('over a real connection', () => {
  const post = (path: string, body: RequestInit['body'], headers: Record<string, string> = {}) =>
    fetch(`${shop.url}${path}`, {
      method: 'POST',
      body: body ?? null,
      headers: { authorization: basic(WRITE_KEY), ...headers },
    });
  const track = JSON.stringify({ userId: 'u1', event: 'x' });

  it('takes gzip under any name, and bodies of unknown length', async () => {
    expect((await post('/v1/t', gzipSync(track), { 'content-type': 'text/plain' })).status).toBe(200);
    expect(await chunked('/v1/t', [track.slice(0, 9), track.slice(9)])).toBe(200);
    expect(await eventNames()).toEqual(['x', 'x']);
  });

  it('answers 413 to bodies that are far too large, announced or not, and goes on serving', async () => {
    expect((await post('/v1/batch', 'x'.repeat(20_000_000))).status).toBe(413);
    expect(await chunked('/v1/batch', Array(40).fill('x'.repeat(20_000)))).toBe(413);
    expect((await post('/v1/t', track)).status).toBe(200);
  });

  it('survives a client that goes away in the middle', async () => {
    const gone = request(`${shop.url}/v1/t`, { method: 'POST', headers: { 'content-length': '1000' } });
    gone.on('error', () => {});
    gone.write('{');
    await new Promise((resolve) => setTimeout(resolve, 50));
    gone.destroy();
    expect((await post('/v1/t', track)).status).toBe(200);
  });

  function chunked(path: string, parts: readonly string[]): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const sent = request(`${shop.url}${path}`, { method: 'POST', headers: { authorization: basic(WRITE_KEY) } });
      sent.on('response', (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      for (const part of parts) sent.write(part);
      sent.end();
    });
  }
});
