import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addWorkspace, basic, openShop, type Shop, WRITE_KEY } from './ingest.fixture.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
beforeEach(async () => {
  await shop.sql`truncate customer, customer_lock, customer_identity, event, inbox, dead_letter`;
});
afterAll(() => shop.close());

const track = { userId: 'u1', event: 'Product Added', properties: { price: 9000 } };
const names = async () => (await shop.events()).map(({ name }) => name);

describe('calls', () => {
  it.each(['track', 't'])('takes one event at /%s and says so after the commit', async (path) => {
    const response = await shop.call(`/${path}`, track);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ success: true });
    expect(await names()).toEqual(['Product Added']);
    expect((await shop.customer('u1')).id).toBe((await shop.events())[0]?.customerId);
  });

  it('names calls of other types by their type', async () => {
    for (const path of ['identify', 'page', 'screen', 'group', 'i', 'p', 's', 'g'])
      expect((await shop.call(`/${path}`, { userId: 'u1' })).status).toBe(200);
    expect((await shop.call('/a', { userId: 'u1', previousId: 'a1' })).status).toBe(200);
    const types = ['$identify', '$page', '$screen', '$group'];
    expect(await names()).toEqual([...types, ...types, '$alias']);
  });

  it('keeps the order of a batch, longer than a transaction too', async () => {
    const batch = Array.from({ length: 1_500 }, (_, n) => ({ type: 'track', userId: `u${n % 7}`, event: `e${n}` }));
    expect((await shop.call('/b', { batch })).status).toBe(200);
    expect(await names()).toEqual(batch.map(({ event }) => event));
    expect((await shop.inbox()).map(({ name }) => name)).toEqual(batch.map(({ event }) => event));
  });

  it('takes an empty batch', async () => {
    expect((await shop.call('/batch', { batch: [] })).status).toBe(200);
  });

  it('tells the router the shards of what it committed', async () => {
    shop.told.length = 0;
    await shop.send({ type: 'track', userId: 'u1', event: 'x' });
    const [fact] = await shop.inbox();
    expect(shop.told).toEqual([[fact?.shard]]);
  });
});

describe('bodies', () => {
  it('inflates gzip whatever the content type says', async () => {
    const body = gzipSync(JSON.stringify(track));
    expect((await shop.call('/track', body, { 'content-type': 'text/plain' })).status).toBe(200);
    expect((await shop.call('/track', body, { 'content-encoding': 'gzip' })).status).toBe(200);
    expect(await names()).toHaveLength(2);
  });

  it('reads text/plain and a byte order mark', async () => {
    const response = await shop.call('/t', `\ufeff${JSON.stringify(track)}`, { 'content-type': 'text/plain' });
    expect(response.status).toBe(200);
  });

  it.each(['', '{', 'hello', '{"a":1}}', 'undefined'])('answers 400 to what is not JSON: %s', async (body) => {
    const response = await shop.call('/track', body);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: { code: 'invalid_request', message: expect.any(String), details: [] },
    });
  });

  it('answers 400 to gzip that is cut off', async () => {
    expect((await shop.call('/track', gzipSync(JSON.stringify(track)).subarray(0, 30))).status).toBe(400);
  });

  it.each(['[]', '3', 'null', '"x"', '{}', '{"batch":{}}'])(
    'takes JSON of the wrong shape as one dead letter: %s',
    async (body) => {
      expect((await shop.call('/track', body)).status).toBe(200);
      expect((await shop.call('/batch', body)).status).toBe(200);
      expect(await shop.deadLetters()).toHaveLength(2);
    },
  );

  it('answers 413 over 32 KB a call, 500 KB a batch and 10 MB inflated', async () => {
    const sized = (bytes: number) => ({ ...track, properties: { text: 'x'.repeat(bytes) } });
    const batch = (bytes: number) => ({ batch: Array.from({ length: bytes / 20_000 }, () => sized(20_000)) });
    const bomb = gzipSync(`{"batch":[${' '.repeat(11 * 1024 * 1024)}]}`);
    expect((await shop.call('/track', sized(32_000))).status).toBe(200);
    expect((await shop.call('/batch', batch(480_000))).status).toBe(200);
    for (const refused of [
      await shop.call('/track', sized(33_000)),
      await shop.call('/track', gzipSync(JSON.stringify(sized(33_000)))),
      await shop.call('/batch', batch(520_000)),
      await shop.call('/batch', bomb),
    ]) {
      expect(refused.status).toBe(413);
      expect(await refused.json()).toMatchObject({ error: { code: 'payload_too_large' } });
    }
    expect((await shop.call('/batch', gzipSync(JSON.stringify(batch(1_000_000))))).status).toBe(200);
  });

  it('sends an item over 32 KB to the dead letters, and its neighbours to the customers', async () => {
    const large = { type: 'track', userId: 'u1', event: 'large', properties: { text: '가'.repeat(11_000) } };
    await shop.send(large, { type: 'track', userId: 'u1', event: 'small' });
    expect(await names()).toEqual(['small']);
    expect(await shop.deadLetters()).toMatchObject([{ code: 'too_large', body: { event: 'large' } }]);
  });
});

describe('keys', () => {
  const bare = (path: string, body: object, headers = {}) =>
    shop.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) });

  it('finds the workspace by Basic auth, in the body or in the query', async () => {
    expect((await bare('/track', track, { authorization: basic(WRITE_KEY) })).status).toBe(200);
    expect((await bare('/track', { ...track, writeKey: WRITE_KEY })).status).toBe(200);
    expect((await bare(`/track?writeKey=${WRITE_KEY}`, track)).status).toBe(200);
    expect(await names()).toHaveLength(3);
  });

  it('answers 401 to a wrong key and to none, and takes nothing', async () => {
    for (const response of [
      await bare('/track', track),
      await bare('/track', track, { authorization: basic('wrong') }),
      await bare('/track', { ...track, writeKey: WRITE_KEY }, { authorization: basic('wrong') }),
      await bare('/track', { ...track, writeKey: 7 }),
      await bare('/track?writeKey=wrong', track),
    ]) {
      expect(response.status).toBe(401);
      expect(await response.json()).toMatchObject({ error: { code: 'unauthorized' } });
    }
    expect(await names()).toEqual([]);
  });

  it('keeps the same ids of two workspaces apart', async () => {
    await addWorkspace(shop.sql, 'other-key');
    const body = { ...track, messageId: 'm1' };
    await bare('/track', body, { authorization: basic(WRITE_KEY) });
    await bare('/track', body, { authorization: basic('other-key') });
    expect(new Set((await shop.customers()).map(({ id }) => id)).size).toBe(2);
    expect(await names()).toHaveLength(2);
  });

  it('keeps no key in the dead letters', async () => {
    await bare('/track', { event: 'x', writeKey: WRITE_KEY });
    expect(JSON.stringify(await shop.deadLetters())).not.toContain(WRITE_KEY);
  });
});

describe('browsers', () => {
  it('may send from any page with an authorization', async () => {
    const response = await shop.app.request('/t', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,x-retry-count',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const allowed = response.headers.get('access-control-allow-headers')?.toLowerCase() ?? '';
    for (const header of ['authorization', 'x-retry-count', 'content-type']) expect(allowed).toContain(header);
  });

  it('can read what went wrong', async () => {
    const response = await shop.call('/track', '{');
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('learn from the settings where to send', async () => {
    const response = await shop.app.request(`/projects/${WRITE_KEY}/settings`);
    expect(await response.json()).toMatchObject({
      integrations: { 'Segment.io': { apiKey: WRITE_KEY, apiHost: 'olle.example/v1', protocol: 'https' } },
      plan: { track: { __default: { enabled: true } } },
    });
    expect((await shop.app.request('/projects/wrong/settings')).status).toBe(404);
  });

  it('hear 404 and 405 in the shape of all errors', async () => {
    expect(await (await shop.call('/nothing', {})).json()).toMatchObject({ error: { code: 'not_found' } });
    const got = await shop.app.request('/track');
    expect(got.status).toBe(405);
    expect(await got.json()).toMatchObject({ error: { code: 'method_not_allowed' } });
  });
});

describe('overload', () => {
  it('says when to come again, and takes what it had accepted', async () => {
    const busy = await openShop({ limits: { entries: 1_000, calls: 5, bytes: 1_000_000 } });
    try {
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, n) => busy.call('/track', { ...track, messageId: `m${n}` })),
      );
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await refused[0]?.json()).toMatchObject({ error: { code: 'rate_limited' } });
      const taken = answers.filter(({ status }) => status === 200);
      expect(await busy.events()).toHaveLength(taken.length);
      expect(taken.length + refused.length).toBe(60);
      expect((await busy.call('/track', track)).status).toBe(200);
    } finally {
      await busy.close();
    }
  });

  it('answers 503 while there is no database', async () => {
    const cut = await openShop();
    await cut.call('/track', track);
    await cut.database.close();
    const response = await cut.call('/track', track);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBeTruthy();
    expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } });
    await cut.close();
  });
});
