import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../../test/harness/database.ts';
import { adminKey, openTestApi, publicUrl, type TestApi } from '../testing/api.fixture.ts';

let api: TestApi;
let drop: () => Promise<void>;
let url: string;

beforeAll(async () => {
  const fresh = await freshDatabase();
  ({ url, drop } = fresh);
  api = await openTestApi(url);
});

afterAll(async () => {
  await api.close();
  await drop();
});

const request = (method: string, path: string, body?: object, headers: Record<string, string> = {}) =>
  api.app.request(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });

async function signIn(body: object = { adminKey, name: '지은' }): Promise<string> {
  const response = await request('POST', '/api/sign-in', body);
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

const linkToken = async (name?: string): Promise<string> => {
  const { body } = await api.call('POST', '/api/sign-in-links', name === undefined ? {} : { name });
  return new URL(body.url).searchParams.get('token') ?? '';
};

describe('signing in', () => {
  it('with the admin key opens a session that scripts cannot read', async () => {
    const response = await request('POST', '/api/sign-in', { adminKey, name: '지은' });
    expect(await response.json()).toEqual({ actor: { name: '지은' } });
    expect(response.headers.get('set-cookie')).toMatch(
      /^olle_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const session = await request('GET', '/api/session', undefined, { Cookie: await signIn() });
    expect(await session.json()).toMatchObject({
      actor: { name: '지은' },
      workspace: { timezone: 'Asia/Seoul', sendingPaused: false },
    });
  });

  it('with a link works once, also for two who open it in the same moment', async () => {
    const token = await linkToken('Minji');
    const both = await Promise.all([1, 2].map(async () => request('POST', '/api/sign-in', { token })));
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 401]));
    const refused = both.find(({ status }) => status === 401);
    expect(await refused?.json()).toMatchObject({ error: { code: 'sign_in_link_invalid' } });
  });

  it('with a link that has expired does not work', async () => {
    const token = await linkToken();
    await api.database.sql`update sign_in_link set expires_at = now() - interval '1 second' where used_at is null`;
    expect((await request('POST', '/api/sign-in', { token })).status).toBe(401);
  });

  it('keeps no key and no token in the database', async () => {
    const cookie = await signIn();
    const token = cookie.split('=')[1] ?? '';
    const rows = await api.database.sql`select token_hash from session union all select admin_key_hash from workspace`;
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(JSON.stringify(rows)).not.toContain(adminKey);
  });

  it('slows down who guesses keys', async () => {
    const fresh = await openTestApi(url);
    const guess = () =>
      fresh.app.request('/api/sign-in', { method: 'POST', body: JSON.stringify({ adminKey: 'guess', name: 'x' }) });
    for (let tries = 0; tries < 30; tries++) expect((await guess()).status).toBe(401);
    const limited = await guess();
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    await fresh.close();
  });

  it('ends when the person signs out', async () => {
    const cookie = await signIn();
    expect((await request('DELETE', '/api/session', undefined, { Cookie: cookie })).status).toBe(200);
    expect((await request('GET', '/api/session', undefined, { Cookie: cookie })).status).toBe(401);
  });
});

describe('the admin key', () => {
  it('is not to be guessed fast; who knows it goes on meanwhile', async () => {
    const fresh = await openTestApi(url);
    const ask = async (key: string) => {
      const response = await fresh.app.request('/api/session', { headers: { Authorization: `Bearer ${key}` } });
      return { response, status: response.status };
    };
    expect((await ask(adminKey)).status).toBe(200);
    const guesses = await Promise.all(Array.from({ length: 50 }, (_, n) => ask(`guess-${n}`)));
    const limited = guesses.filter(({ status }) => status === 429);
    expect(limited).toHaveLength(20);
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(30);
    expect(Number(limited[0]?.response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await limited[0]?.response.json()).toMatchObject({ error: { code: 'rate_limited' } });
    expect((await ask(adminKey)).status).toBe(200);
    const { paths } = (await fresh.call('GET', '/api/openapi.json')).body;
    expect(Object.keys(paths['/api/session'].get.responses)).toContain('429');
    await fresh.close();
  });
});

describe('a session', () => {
  const write = async (headers: Record<string, string>) =>
    (await request('POST', '/api/coupon-pools', { name: crypto.randomUUID() }, { Cookie: await signIn(), ...headers }))
      .status;

  it('writes only for our own pages', async () => {
    expect(await write({ Origin: 'https://evil.example', Host: 'olle.test' })).toBe(403);
    expect(await write({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await write({ 'Sec-Fetch-Site': 'same-site' })).toBe(403);
    expect(await write({ Origin: 'null' })).toBe(403);
    expect(await write({ Origin: 'http://localhost:4400', Host: 'localhost:4400' })).toBe(201);
    expect(await write({ Origin: publicUrl, Host: '10.0.0.7:8080' })).toBe(201);
    expect(await write({ 'Sec-Fetch-Site': 'same-origin' })).toBe(201);
  });

  it('makes no sign-in links: that needs the admin key', async () => {
    expect((await request('POST', '/api/sign-in-links', {}, { Cookie: await signIn() })).status).toBe(403);
  });

  it('signs what the person writes', async () => {
    const cookie = await signIn();
    await request('POST', '/api/coupon-pools', { name: 'Signed' }, { Cookie: cookie });
    const [row] = await api.database.sql`
      select a.actor, a.action from audit a join coupon_pool p on p.id::text = a.subject where p.name = 'Signed'`;
    expect(row).toEqual({ actor: '지은', action: 'coupon_pool.create' });
  });

  it('is not asked when a wrong key comes along', async () => {
    const headers = { Cookie: await signIn(), Authorization: 'Bearer wrong' };
    expect((await request('GET', '/api/session', undefined, headers)).status).toBe(401);
  });
});
