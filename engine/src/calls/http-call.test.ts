import { createServer } from 'node:net';
import type { CallRequest } from '@olle/shared/runner/change';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type CallLimits, httpCall } from './http-call.ts';
import { type HttpServer, openHttpServer } from './http-server.fixture.ts';

let server: HttpServer;
beforeEach(async () => {
  server = await openHttpServer();
});
afterEach(() => server.close());

const request = (more: Partial<CallRequest> = {}): CallRequest => ({
  method: 'POST',
  url: `${server.url}/hook?x=1`,
  headers: { 'content-type': 'application/json' },
  body: '{"a":1}',
  ...more,
});
const call = (more: Partial<CallRequest> = {}, limits: Partial<CallLimits> = {}) =>
  httpCall(request(more), { allowed: [server.host], ...limits });

it('sends what it is given and reads the answer', async () => {
  server.answers((response) => response.writeHead(201, { 'content-type': 'application/json' }).end('{"ok":[1,"둘"]}'));
  expect(await call()).toEqual({ error: null, retry: false, status: 201, body: { ok: [1, '둘'] } });
  expect(server.heard).toMatchObject([{ method: 'POST', url: '/hook?x=1', body: '{"a":1}' }]);
});

it('takes what is no JSON for text, and what Postgres cannot keep out of it', async () => {
  server.answers((response) => response.end('created\0!'));
  expect((await call()).body).toBe('created\ufffd!');
  server.answers((response) => response.end('"a\\u0000b"'));
  expect((await call()).body).toBe('a\ufffdb');
});

it.each([
  [500, true],
  [503, true],
  [429, true],
  [408, true],
  [400, false],
  [401, false],
  [404, false],
  [422, false],
])('with status %i, tries again: %s', async (status, retry) => {
  server.answers((response) => response.writeHead(status).end('{"why":"x"}'));
  expect(await call()).toEqual({ error: 'call_status', retry, status, body: { why: 'x' } });
});

it('hears how long it is asked to wait', async () => {
  server.answers((response) => response.writeHead(429, { 'retry-after': '120' }).end());
  expect((await call()).retryAfter).toBe(120_000);
  server.answers((response) =>
    response.writeHead(429, { 'retry-after': new Date(Date.now() - 5_000).toUTCString() }).end(),
  );
  expect((await call()).retryAfter).toBe(0);
});

it('does not follow a redirect, wherever it leads', async () => {
  server.answers((response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end());
  expect(await call()).toMatchObject({ error: 'call_redirected', retry: false, status: 302 });
  expect(server.heard).toHaveLength(1);
});

it('reads no more than it may', async () => {
  let sent = 0;
  server.answers((response) => {
    const more = (): void => {
      while (sent < 50_000_000 && !response.destroyed && response.write('x'.repeat(16_384))) sent += 16_384;
    };
    response.on('drain', more);
    more();
  });
  expect(await call()).toEqual({ error: 'call_too_large', retry: false, status: 200, body: null });
  expect(sent).toBeLessThan(10_000_000);
});

it('gives up on what answers slowly, at whatever point it is slow', async () => {
  server.answers(() => {});
  expect(await call({}, { timeoutMs: 150 })).toMatchObject({ error: 'call_timeout', retry: true });
  server.answers((response) => void response.write('{'));
  expect(await call({}, { timeoutMs: 150 })).toMatchObject({ error: 'call_timeout', retry: true });
});

it('tries again what cannot be reached or breaks off', async () => {
  server.answers((response) => response.socket?.destroy());
  expect(await call()).toMatchObject({ error: 'call_unreachable', retry: true, status: null });
  const broken = createServer((socket) => socket.end('no http at all'));
  await new Promise<void>((resolve) => broken.listen(0, '127.0.0.1', resolve));
  const address = broken.address();
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  expect(await call({ url: `http://${host}/` }, { allowed: [host] })).toMatchObject({ error: 'call_unreachable' });
  broken.close();
  expect(await call({ url: 'http://127.0.0.1:1/' }, { allowed: ['127.0.0.1'] })).toMatchObject({ retry: true });
});

it('calls no internal address unless its host was named', async () => {
  for (const host of ['127.0.0.1', '2130706433', '[::ffff:127.0.0.1]', 'localhost'])
    expect([host, (await call({ url: `http://${host}:${server.port}/` }, { allowed: [] })).error]).toEqual([
      host,
      'call_address_refused',
    ]);
  expect(server.heard).toEqual([]);
  expect((await call({}, { allowed: ['127.0.0.1'] })).error).toBeNull();
});

it('connects to the address that it has checked, so that a name cannot change its mind', async () => {
  let asked = 0;
  const rebinding = async () => {
    asked += 1;
    return [{ address: asked === 1 ? '93.184.216.34' : '127.0.0.1', family: 4 }];
  };
  const url = `http://rebind.example:${server.port}/`;
  expect((await call({ url }, { allowed: [], resolve: rebinding, timeoutMs: 300 })).error).not.toBeNull();
  expect((await call({ url }, { allowed: [], resolve: rebinding })).error).toBe('call_address_refused');
  expect(server.heard).toEqual([]);
});

it('does not send what cannot be sent', async () => {
  for (const url of ['', 'shop.example', 'ftp://shop.example/', 'http://user:secret@shop.example/', 'http://'])
    expect([url, (await call({ url })).error]).toEqual([url, 'call_invalid']);
  expect(await call({ headers: { 'x-name': '김하나' } })).toMatchObject({ error: 'call_invalid', retry: false });
  expect(await call({ headers: { 'x-name': 'a\r\nx-evil: 1' } })).toMatchObject({
    error: 'call_invalid',
    retry: false,
  });
  expect(server.heard).toEqual([]);
});
