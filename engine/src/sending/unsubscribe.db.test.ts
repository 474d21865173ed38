import { afterEach, beforeEach, expect, it } from 'vitest';
import { testInbox } from '../channels/email/test-inbox.ts';
import { drainOnce } from './drain.ts';
import { openQueue, type Queue } from './queue.fixture.ts';
import { unsubscribeRoutes } from './unsubscribe-routes.ts';

let queue: Queue;
let poked: number[];
let link: string;
let customerId: string;
const ask = (path: string, init?: RequestInit) =>
  unsubscribeRoutes({ ...queue.deps, poke: (shards) => poked.push(...shards) }).request(path, init);
const oneClick = { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) };

beforeEach(async () => {
  queue = await openQueue();
  poked = [];
  const [message] = await queue.queued(1);
  customerId = message?.customerId ?? '';
  await drainOnce(await queue.sender(testInbox(queue.sql, 'email')));
  const [mail] = await queue.sql<{ header: string }[]>`select headers->>'List-Unsubscribe' as header from test_inbox`;
  link = new URL(mail?.header.slice(1, -1) ?? '').pathname;
});
afterEach(async () => {
  await queue.close();
});

const granted = async () => (await queue.sql`select granted, source from consent`)[0];

it('changes nothing when the link is looked at', async () => {
  const page = await ask(link);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).toContain('수신거부 · Unsubscribe');
  expect(html).toMatch(/lang="ko"[\s\S]*lang="en"/);
  expect(await granted()).toMatchObject({ granted: true });
});

it('withdraws consent with one post: no cookie, no login, no redirect; on record, counted, and heard by journeys', async () => {
  const answer = await ask(link, oneClick);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(await granted()).toMatchObject({ granted: false, source: 'unsubscribe' });
  expect(await queue.sql`select customer_id as "customerId", channel, granted, source from consent_record`).toEqual([
    { customerId, channel: 'email', granted: false, source: 'unsubscribe' },
  ]);
  expect((await queue.history()).unsubscribed).toBe(1);
  expect((await queue.counts())['unsubscribed m1']).toBe(1);
  const heard = await queue.sql`
    select e.name, e.properties, i.shard, i.customer_id as "customerId" from inbox i join event e on e.id = i.event_id
    order by e.id`;
  expect(heard).toMatchObject([
    {
      name: 'Consent Withdrawn',
      properties: { channel: 'email', category: 'advertising' },
      customerId,
      shard: poked[0],
    },
    { name: 'Email Unsubscribed', properties: { node: 'm1' }, customerId, shard: poked[0] },
  ]);
});

it.each([
  ['multipart', () => Object.assign(new FormData(), {})],
  ['nothing', () => null],
])('acts on a post with %s as its body', async (_name, body) => {
  expect((await ask(link, { method: 'POST', body: body() })).status).toBe(200);
  expect(await granted()).toMatchObject({ granted: false });
});

it('refuses once, however often it is pressed, and again after a new consent', async () => {
  await Promise.all([ask(link, oneClick), ask(link, oneClick), ask(link, oneClick)]);
  expect(await queue.sql`select count(*)::int as n from consent_record`).toEqual([{ n: 1 }]);
  await queue.sql`update consent set granted = true`;
  await ask(link, oneClick);
  expect(await granted()).toMatchObject({ granted: false });
  expect(await queue.sql`select name, count(*)::int as n from event group by 1 order by 1`).toEqual([
    { name: 'Consent Withdrawn', n: 2 },
    { name: 'Email Unsubscribed', n: 1 },
  ]);
});

it('works when the message is long gone, and for the customer that somebody became', async () => {
  const other = '5f8f1a44-3a0c-4f0e-9a53-0f9f5b0b8a01';
  await queue.sql`delete from message`;
  await queue.sql`insert into customer (id, workspace_id) values (${other}, ${queue.workspaceId})`;
  await queue.sql`update customer set merged_into = ${other} where id = ${customerId}`;
  await ask(link, oneClick);
  expect(await queue.sql`select granted from consent where customer_id = ${other}`).toEqual([{ granted: false }]);
});

it('says so when a link is not ours, does nothing for a test mail, and keeps quiet about the erased', async () => {
  expect((await ask(`${link}x`, oneClick)).status).toBe(404);
  expect((await ask('/u/anything')).status).toBe(404);
  expect(await (await ask('/u/preview', oneClick)).text()).toContain('preview');
  expect(await granted()).toMatchObject({ granted: true });
  await queue.sql`delete from customer`;
  expect((await ask(link, oneClick)).status).toBe(200);
});
