import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Provider } from '../channels/channel.ts';
import { type MailServer, startMailServer } from '../channels/email/mail-server.fixture.ts';
import { smtp } from '../channels/email/smtp.ts';
import { testInbox } from '../channels/email/test-inbox.ts';
import { listenForMessages, newBells } from './bell.ts';
import { Circuit } from './circuit.ts';
import { keepDraining } from './keep-draining.ts';
import { PlanBook } from './plan-book.ts';
import { openQueue, type Queue } from './queue.fixture.ts';

let queue: Queue;
let server: MailServer;
const stop = { now: () => {} };
let running: Promise<void>;
beforeEach(async () => {
  queue = await openQueue();
  server = await startMailServer();
});
afterEach(async () => {
  stop.now();
  await running;
  await queue.close();
  await server.close();
});

async function begin(pollMs: number): Promise<void> {
  const controller = new AbortController();
  stop.now = () => controller.abort();
  const { deps, sql } = queue;
  const bells = (await listenForMessages(sql))('email');
  const parts = {
    deps,
    channel: 'email',
    provider: smtp(server.url),
    plans: new PlanBook(sql),
    circuit: new Circuit(),
  } as const;
  running = keepDraining(parts, { bells, signal: controller.signal, forMs: 60_000, pollMs });
  await sleep(100);
}

async function until(mails: number, withinMs: number): Promise<void> {
  const from = performance.now();
  while (server.mails.length < mails && performance.now() - from < withinMs) await sleep(1);
}

it('sends upon the notice, long before it would look by itself', async () => {
  await begin(60_000);
  for (let sent = 1; sent <= 30; sent++) {
    await queue.sql`delete from customer`;
    await queue.queued(1);
    await queue.sql`select pg_notify('message_queued', 'email')`;
    await until(sent, 5_000);
  }
  expect(server.mails).toHaveLength(30);
});

it('finds what nobody gave notice of', async () => {
  await begin(100);
  await queue.queued(1);
  await until(1, 10_000);
  expect(server.mails).toHaveLength(1);
});

it('ends soon after it is told to, with everything on record', async () => {
  await queue.queued(300);
  await begin(1_000);
  stop.now();
  await running;
  const { sent = 0, queued = 0 } = await queue.statuses();
  expect(sent + queued).toBe(300);
  expect(server.mails).toHaveLength(sent);
});

it('drains 500 messages', async () => {
  await queue.queued(500);
  await begin(1_000);
  await until(500, 30_000);
  expect(server.mails).toHaveLength(500);
});

it('ends its stretch though there is always one more message of a journey that has few', async () => {
  const { deps, sql } = queue;
  const bells = newBells();
  const inbox = testInbox(sql, 'email');
  const provider: Provider = {
    ...inbox,
    concurrency: 2,
    async hand(message, beforeHandOver) {
      const handed = await inbox.hand(message, beforeHandOver);
      await sql`delete from customer`;
      await queue.queued(1);
      return handed;
    },
  };
  const parts = { deps, channel: 'email', provider, plans: new PlanBook(sql), circuit: new Circuit() } as const;
  const draining = keepDraining(parts, {
    bells,
    signal: new AbortController().signal,
    forMs: 2_000,
    pollMs: 60_000,
  });
  await sleep(300);
  await queue.queued(1);
  bells.few.ring();
  // For ever, if it looked only at whether there is more.
  await draining;
  expect((await queue.statuses()).sent).toBeGreaterThan(1);
});

it('sends the one message of a journey while many of another are on their way', async () => {
  await server.close();
  const slowly = async () => sleep(500);
  server = await startMailServer({ onMail: slowly });
  const one = (await queue.queued(200)).at(-1)?.id ?? '';
  await queue.sql`
    with other as (
      insert into journey select (jsonb_populate_record(j, jsonb_build_object('id', gen_random_uuid()))).* from journey j
      returning id)
    insert into journey_version
    select (jsonb_populate_record(v, jsonb_build_object('journey_id', id))).* from journey_version v, other`;
  await queue.sql`
    update message set journey_id = (select id from journey where id <> ${queue.journeyId}), not_before = 'infinity'
    where id = ${one}`;
  await begin(60_000);
  await until(7, 10_000);
  await queue.sql`update message set not_before = null where id = ${one}`;
  await queue.sql`select pg_notify('message_queued', 'email')`;
  const status = async () =>
    (await queue.sql<{ status: string }[]>`select status from message where id = ${one}`)[0]?.status;
  while (!(await status())?.match(/sent|failed|skipped/)) await sleep(10);
  expect(await status()).toBe('sent');
  // Of the first fifty, which are one batch.
  expect(server.mails.length).toBeLessThan(50);
});
