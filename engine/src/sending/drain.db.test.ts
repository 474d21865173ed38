import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type MailServer, refusal, startMailServer } from '../channels/email/mail-server.fixture.ts';
import { smtp } from '../channels/email/smtp.ts';
import { testInbox } from '../channels/email/test-inbox.ts';
import { drainOnce } from './drain.ts';
import { openQueue, type Queue } from './queue.fixture.ts';
import type { Sender } from './sender.ts';

let queue: Queue;
const servers: MailServer[] = [];
beforeEach(async () => {
  queue = await openQueue();
});
afterEach(async () => {
  await queue.close();
  for (const server of servers.splice(0)) await server.close();
});

async function mailServer(behaviour: Parameters<typeof startMailServer>[0] = {}): Promise<MailServer> {
  const server = await startMailServer(behaviour);
  servers.push(server);
  return server;
}

async function drainAll(sender: Sender): Promise<number> {
  let handled = 0;
  for (let more = true; more; ) {
    const drained = await drainOnce(sender);
    handled += drained.handled;
    more = drained.more;
  }
  return handled;
}

it('sends what is queued, oldest first, and keeps what it looked like, its verdict, its history and its counts', async () => {
  const server = await mailServer();
  const messages = await queue.queued(3);
  await queue.sql`insert into coupon (workspace_id, pool_id, code, run_id, node_id, visit, issued_at)
    select ${queue.workspaceId}, gen_random_uuid(), 'SPRING', ${messages[0]?.runId ?? ''}, 'k1', 1, now()`;
  await queue.sql`insert into step (run_id, seq, workspace_id, customer_id, node_id, node_type, visit, arrived_at, at, outcome, reason)
    values (${messages[0]?.runId ?? ''}, 0, ${queue.workspaceId}, ${messages[0]?.customerId ?? ''}, 'k1', 'issue_coupon', 1, now(), now(), 'next', '{}')`;
  expect(await drainAll(await queue.sender(smtp(server.url)))).toBe(3);
  expect(new Set(server.mails.map(({ subject }) => subject))).toEqual(
    new Set([0, 1, 2].map((index) => `(광고) 고객${index}님, 감귤`)),
  );
  const first = server.mails.find(({ subject }) => subject?.includes('고객0'));
  expect(first?.messageId).toBe(`<${messages[0]?.id}@shop.example>`);
  expect(first?.html).toContain('장바구니 SPRING');
  const [row] =
    await queue.sql`select status, rendered, verdicts, attempts, provider_message_id as "providerId", sent_at as "sentAt"
    from message where id = ${messages[0]?.id ?? ''}`;
  expect(row).toMatchObject({
    status: 'sent',
    rendered: { to: 'c0@example.com', subject: '(광고) 고객0님, 감귤' },
    verdicts: [{ decision: 'send', code: 'allowed', facts: { consent: true } }],
    attempts: 1,
  });
  expect(row?.providerId).toMatch(/^250/);
  expect(row?.sentAt).toBeInstanceOf(Date);
  expect(await queue.history()).toEqual({ accepted: 3 });
  expect(await queue.counts()).toEqual({ 'sent m1': 3 });
});

it('asks the gate again: who withdrew, bounced, left the journey or was erased since gets nothing', async () => {
  const [withdrew, bounced, left, erased, unaddressed, fine] = await queue.queued(6);
  const { sql } = queue;
  await sql`update consent set granted = false where customer_id = ${withdrew?.customerId ?? ''}`;
  await sql`insert into suppression (workspace_id, channel, address, reason) values (${queue.workspaceId}, 'email', 'c1@example.com', 'hard_bounce')`;
  await sql`update customer set attributes = attributes || '{"email": "C1@Example.com "}' where id = ${bounced?.customerId ?? ''}`;
  await sql`update run set status = 'exited' where id = ${left?.runId ?? ''}`;
  await sql`delete from customer where id = ${erased?.customerId ?? ''}`;
  await sql`update customer set attributes = '{}' where id = ${unaddressed?.customerId ?? ''}`;
  await drainAll(await queue.sender(testInbox(sql, 'email')));
  expect(await queue.statuses()).toEqual({
    'skipped no_consent': 1,
    'skipped suppressed': 1,
    'skipped run_exited': 1,
    'skipped customer_not_found': 1,
    'skipped no_address': 1,
    sent: 1,
  });
  expect(await sql`select message_id from test_inbox`).toEqual([{ message_id: fine?.id }]);
  expect(await queue.counts()).toEqual({ 'sent m1': 1, 'skipped m1': 5 });
});

it('writes to the customer that somebody became', async () => {
  const [one, other] = await queue.queued(2);
  await queue.sql`update customer set merged_into = ${other?.customerId ?? ''} where id = ${one?.customerId ?? ''}`;
  await drainAll(await queue.sender(testInbox(queue.sql, 'email')));
  const rows = await queue.sql<{ to: string }[]>`select "to" from test_inbox`;
  expect(rows.map(({ to }) => to)).toEqual(['c1@example.com', 'c1@example.com']);
});

it('holds what is queued while its journey or its workspace is paused, and lets it go afterwards', async () => {
  await queue.queued(2);
  const { sql } = queue;
  const sender = await queue.sender(testInbox(sql, 'email'));
  await sql`update journey set status = 'paused'`;
  expect(await drainOnce(sender)).toMatchObject({ handled: 0, more: false });
  await sql`update journey set status = 'active'`;
  await sql`update workspace set sending_paused = true`;
  expect(await drainOnce(sender)).toMatchObject({ handled: 0 });
  await sql`update workspace set sending_paused = false`;
  expect(await drainOnce(sender)).toMatchObject({ handled: 2 });
  expect(await queue.statuses()).toEqual({ sent: 2 });
});

it('passes by what is held, and sends what other journeys queued later', async () => {
  const { sql } = queue;
  await queue.queued(3);
  const other = crypto.randomUUID();
  await sql`insert into journey select (jsonb_populate_record(j, jsonb_build_object('id', ${other}::text))).* from journey j`;
  await sql`insert into journey_version
    select (jsonb_populate_record(v, jsonb_build_object('journey_id', ${other}::text))).* from journey_version v`;
  await sql`update message set journey_id = ${other} where id = (select id from message order by queued_at desc limit 1)`;
  await sql`update journey set status = 'paused' where id <> ${other}`;
  const sender = await queue.sender(testInbox(sql, 'email'));
  expect(await drainOnce(sender, 2)).toMatchObject({ handled: 1, more: false });
  expect(await queue.statuses()).toEqual({ queued: 2, sent: 1 });
});

it('sends after a stop that lets people finish, and not after one that lets them out', async () => {
  await queue.queued(1);
  const { sql } = queue;
  const sender = await queue.sender(testInbox(sql, 'email'));
  await sql`update journey set status = 'stopped', stop_mode = 'exit'`;
  await drainOnce(sender);
  expect(await queue.statuses()).toEqual({ 'skipped journey_stopped': 1 });
  await queue.sql`delete from consent`;
  await queue.sql`delete from run`;
  await queue.sql`delete from customer`;
  await queue.queued(1);
  await sql`update journey set stop_mode = 'finish'`;
  await drainOnce(sender);
  expect(await queue.statuses()).toEqual({ 'skipped journey_stopped': 1, sent: 1 });
});

it('stops in the middle of a batch when the journey is paused, and goes on where it stopped', async () => {
  let count = 0;
  const server = await mailServer({
    onMail: async () => {
      count += 1;
      if (count === 10) await queue.sql`update journey set status = 'paused'`;
      await sleep(5);
    },
  });
  await queue.queued(40);
  const sender = await queue.sender(smtp(server.url));
  await drainOnce(sender);
  const { sent = 0, queued = 0 } = await queue.statuses();
  expect(sent).toBeGreaterThanOrEqual(10);
  expect(sent).toBeLessThan(25); // what was already at the server when the pause came
  expect(sent + queued).toBe(40);
  expect(server.mails).toHaveLength(sent);
  await queue.sql`update journey set status = 'active'`;
  await drainAll(sender);
  expect(await queue.statuses()).toEqual({ sent: 40 });
  expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(40);
  expect(server.mails).toHaveLength(40);
});

it('calls off what was claimed when consent is withdrawn before its turn', async () => {
  const server = await mailServer({
    onMail: async () => void (await queue.sql`update consent set granted = false`),
  });
  await queue.queued(30);
  const sender = await queue.sender(smtp(server.url));
  await drainAll(sender);
  await drainAll(sender);
  const statuses = await queue.statuses();
  expect(statuses.sent).toBeLessThanOrEqual(16);
  expect((statuses.sent ?? 0) + (statuses['skipped no_consent'] ?? 0)).toBe(30);
});

it('waits while the server is down, loses nothing, and goes on when it is back', async () => {
  const down = await mailServer();
  await down.close();
  await queue.queued(20);
  const sender = await queue.sender(smtp(down.url));
  expect(await drainOnce(sender)).toMatchObject({ handled: 20, more: false });
  expect(await queue.statuses()).toEqual({ queued: 20 });
  const { handled, waitMs } = await drainOnce(sender);
  expect(handled).toBe(0); // no use to try before the wait is over
  expect(waitMs).toBeGreaterThan(0);
  const up = await mailServer({ port: Number(new URL(down.url).port) });
  await sleep(waitMs + 10);
  await drainAll(sender);
  expect(await queue.statuses()).toEqual({ sent: 20 });
  expect(up.mails).toHaveLength(20);
  const attempts = await queue.sql`select distinct attempts from message`;
  expect(attempts).toEqual([{ attempts: 1 }]);
});

it('tries a message again that was refused for now, later, and gives up on one refused for good', async () => {
  const server = await mailServer({
    onRecipient: (address) => {
      if (address.startsWith('c0')) throw refusal(451, '4.7.1 greylisted');
      if (address.startsWith('c1')) throw refusal(550, '5.1.1 no such user');
      if (address.startsWith('c2')) throw refusal(554, '5.7.1 spam');
    },
  });
  await queue.queued(4);
  const sender = await queue.sender(smtp(server.url));
  await drainAll(sender);
  expect(await queue.statuses()).toEqual({
    'queued provider_refused': 1,
    'failed address_rejected': 1,
    'failed provider_refused': 1,
    sent: 1,
  });
  const [later] =
    await queue.sql`select not_before > now() + interval '5 s' as waits, attempts, error from message where status = 'queued'`;
  expect(later).toMatchObject({ waits: true, attempts: 1 });
  expect(later?.error).toContain('greylisted');
  // What was refused before its content was asked for is kept as it would have looked.
  const subjects = await queue.sql`select rendered->>'subject' as subject from message where status = 'failed'`;
  expect(subjects.map(({ subject }) => String(subject)).every((subject) => subject.includes('님, '))).toBe(true);
  expect(await queue.sql`select address, reason from suppression`).toEqual([
    { address: 'c1@example.com', reason: 'hard_bounce' },
  ]);
  expect(await queue.history()).toEqual({ accepted: 1, failed: 2, deferred: 1 });
  expect(await queue.counts()).toEqual({ 'sent m1': 1, 'failed m1': 2 });
  await queue.sql`update message set attempts = 11, not_before = now() - interval '1 second' where status = 'queued'`;
  await drainAll(sender);
  expect(await queue.statuses()).toMatchObject({ 'failed provider_refused': 2 });
});

it('does not send again what a server took without a word', async () => {
  const server = await mailServer({ onMail: (_mail, drop) => drop() });
  await queue.queued(1);
  const sender = await queue.sender(smtp(server.url));
  await drainOnce(sender);
  await sleep(600);
  await drainAll(sender);
  expect(await queue.statuses()).toEqual({ 'unknown answer_lost': 1 });
  expect(server.begun()).toBe(1);
  expect(await queue.history()).toEqual({ unknown: 1 });
});

it('asks a provider that can be asked, after its answer was lost', async () => {
  const [first, second] = await queue.queued(2);
  const real = testInbox(queue.sql, 'email');
  const sender = await queue.sender({
    ...real,
    hand: async (message, before) => {
      if (message.messageId === first?.id) await real.hand(message, before);
      else await before();
      return { kind: 'ambiguous', detail: 'connection reset' };
    },
  });
  await drainOnce(sender);
  expect(await queue.statuses()).toEqual({ sent: 1, queued: 1 });
  expect(await queue.sql`select id from message where status = 'sent'`).toEqual([{ id: first?.id }]);
  expect(await queue.sql`select id, not_before is not null as later from message where status = 'queued'`).toEqual([
    { id: second?.id, later: true },
  ]);
});

it('fails a message whose template cannot be filled, says where, and sends the others', async () => {
  await queue.close();
  queue = await openQueue({
    content: {
      subject: 'x',
      html: '<p>\n{% if customer.name == "고객1" %}{{ customer.name | divided_by: "x" | at_least: nothing | nosuchfilter }}{% endif %}</p>',
    },
  });
  await queue.queued(1);
  await drainAll(await queue.sender(testInbox(queue.sql, 'email')));
  expect(await queue.statuses()).toEqual({ 'failed template_error': 1 });
  const [row] = await queue.sql`select error, verdicts from message`;
  expect(row?.error).toMatch(/html, line 2: .*nosuchfilter/);
  expect(row?.verdicts).toHaveLength(1);
});

it('hands back what is not begun when it is told to stop', async () => {
  const stop = new AbortController();
  const server = await mailServer({ onMail: () => stop.abort() });
  await queue.queued(30);
  await drainOnce(await queue.sender(smtp(server.url)), 30, stop.signal);
  const { sent = 0, queued = 0 } = await queue.statuses();
  expect(sent).toBeLessThanOrEqual(16); // those that were at the server
  expect(sent + queued).toBe(30);
});

it('shares the queue between two senders without sending anything twice', async () => {
  const server = await mailServer();
  await queue.queued(200);
  const senders = [await queue.sender(smtp(server.url)), await queue.sender(smtp(server.url))];
  await Promise.all(senders.map(drainAll));
  expect(server.mails).toHaveLength(200);
  expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(200);
});
