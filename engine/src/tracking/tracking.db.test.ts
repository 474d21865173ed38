import { afterEach, beforeEach, expect, it } from 'vitest';
import { startMailServer } from '../channels/email/mail-server.fixture.ts';
import { smtp } from '../channels/email/smtp.ts';
import { testInbox } from '../channels/email/test-inbox.ts';
import { drainOnce } from '../sending/drain.ts';
import { openQueue, type Queue } from '../sending/queue.fixture.ts';
import { trackingRoutes } from './tracking-routes.ts';

const html = '<p><a href="https://shop.example/a?x=1&amp;y=2">A</a> <a href="https://shop.example/b">B</a></p>';
const browser = { 'user-agent': 'Mozilla/5.0 (Macintosh) Safari/605.1.15' };

let queue: Queue;
let poked: number[];
beforeEach(async () => {
  queue = await openQueue({ content: { subject: 'x', html } });
  poked = [];
});
afterEach(async () => await queue.close());

async function sentMail() {
  const [message = { id: '', customerId: '', runId: '' }] = await queue.queued(1);
  await drainOnce(await queue.sender(testInbox(queue.sql, 'email')));
  const [row] = await queue.sql<{ html: string }[]>`select html from test_inbox where message_id = ${message.id}`;
  const [a = '', b = ''] = [...(row?.html ?? '').matchAll(/href="https:\/\/olle\.example(\/t\/[\w-]+)"/g)].map(
    ([, path]) => path,
  );
  const pixel = /src="https:\/\/olle\.example(\/t\/[\w-]+)"/.exec(row?.html ?? '')?.[1] ?? '';
  return { ...message, a, b, pixel };
}

const routes = () => {
  const { sql, deps } = queue;
  return trackingRoutes({ sql, secret: deps.secret, log: deps.log, poke: (shards) => poked.push(...shards) });
};
const follow = (path: string, headers: Record<string, string> = browser, method = 'GET') =>
  routes().request(path, { method, headers });
const heard = async () => {
  const rows = await queue.sql<{ name: string; properties: Record<string, unknown> }[]>`
    select e.name, e.properties from inbox i join event e on e.id = i.event_id order by e.id`;
  return rows;
};

it('answers a picture, counts the opening once, and lets journeys hear it', async () => {
  const { id, runId, pixel } = await sentMail();
  const first = await follow(pixel);
  expect([first.status, first.headers.get('content-type'), first.headers.get('cache-control')]).toEqual([
    200,
    'image/gif',
    'no-store',
  ]);
  await Promise.all([follow(pixel), follow(pixel)]);
  expect(await queue.counts()).toMatchObject({ 'sent m1': 1, 'opened m1': 1 });
  expect(await heard()).toMatchObject([
    {
      name: 'Email Opened',
      properties: { message_id: id, node: 'm1', run_id: runId, visit: 1, channel: 'email', email_subject: '(광고) x' },
    },
  ]);
  expect(poked).toHaveLength(1);
});

it('leads to the link’s own target, counts the message once and each link once, and takes a click for an opening', async () => {
  const { a, b } = await sentMail();
  const answers = [await follow(a), await follow(a), await follow(b)];
  expect(answers.map(({ status }) => status)).toEqual([302, 302, 302]);
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual([
    'https://shop.example/a?x=1&y=2',
    'https://shop.example/a?x=1&y=2',
    'https://shop.example/b',
  ]);
  expect(await queue.counts()).toMatchObject({ 'opened m1': 1, 'clicked m1': 1 });
  expect((await heard()).map(({ name, properties }) => [name, properties.link_url])).toEqual([
    ['Email Opened', undefined],
    ['Email Link Clicked', 'https://shop.example/a?x=1&y=2'],
    ['Email Link Clicked', 'https://shop.example/b'],
  ]);
});

it.each([
  ['a HEAD', browser, 'HEAD'],
  ['a prefetch', { ...browser, 'sec-purpose': 'prefetch;prerender' }, 'GET'],
  ['Apple’s mail proxy', { 'user-agent': 'Mozilla/5.0' }, 'GET'],
])('lets %s through and does not count it', async (_name, headers, method) => {
  const { a, pixel } = await sentMail();
  expect((await follow(a, headers, method)).headers.get('location')).toBe('https://shop.example/a?x=1&y=2');
  expect((await follow(pixel, headers, method)).status).toBe(200);
  expect(Object.keys(await queue.counts())).toEqual(['sent m1']);
  expect(await heard()).toEqual([]);
});

it('does not count who follows links sooner than a person could, except in the built-in inbox', async () => {
  const server = await startMailServer({});
  const [message = { id: '' }] = await queue.queued(1);
  await drainOnce(await queue.sender(smtp(server.url)));
  const links = [...(server.mails[0]?.html || '').matchAll(/href="https:\/\/olle\.example(\/t\/[\w-]+)"/g)];
  const path = links[0]?.[1] ?? '';
  expect((await follow(path)).status).toBe(302);
  expect(await queue.history()).toEqual({ accepted: 1, machine_clicked: 1 });
  await queue.sql`update message set sent_at = sent_at - interval '1 hour' where id = ${message.id}`;
  await queue.sql`update message_event set at = at - interval '1 hour'`;
  await follow(path);
  expect(await queue.history()).toEqual({ accepted: 1, machine_clicked: 1, opened: 1, clicked: 1 });
  await server.close();
});

it('keeps the message as it was written, so that who looks at it here opens nothing', async () => {
  const { id } = await sentMail();
  const [row] = await queue.sql`select rendered from message where id = ${id}`;
  expect(row?.rendered.html).toContain('href="https://shop.example/b"');
  expect(row?.rendered.html).not.toContain('/t/');
  expect(row?.rendered.links).toEqual(['https://shop.example/a?x=1&y=2', 'https://shop.example/b']);
});

it('tracks nothing when the workspace does not want it', async () => {
  await queue.sql`update workspace set settings = settings || '{"tracking": false}'`;
  const { id } = await sentMail();
  const [row] = await queue.sql`select html from test_inbox where message_id = ${id}`;
  expect(row?.html).toContain('href="https://shop.example/b"');
  expect(row?.html).not.toContain('/t/');
});

it('leads nowhere for what it never signed, and for a message that is gone', async () => {
  const { a, b } = await sentMail();
  expect((await follow(`${a.slice(0, -1)}${a.endsWith('A') ? 'B' : 'A'}`)).status).toBe(404);
  expect((await follow('/t/aHR0cHM6Ly9ldmlsLmV4YW1wbGUv')).status).toBe(404);
  await queue.sql`update message set rendered = rendered || '{"links": ["https://evil.example/"]}'`;
  expect((await follow(a)).status).toBe(404);
  await queue.sql`delete from message`;
  expect((await follow(b)).status).toBe(404);
});
