import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Provider } from '../channels/channel.ts';
import { testInbox } from '../channels/email/test-inbox.ts';
import { drainOnce } from './drain.ts';
import { openQueue, type Queue } from './queue.fixture.ts';
import { reportMessage } from './report-message.ts';

let queue: Queue;
beforeEach(async () => {
  queue = await openQueue();
});
afterEach(async () => await queue.close());

const refusing: Provider = {
  name: 'refusing',
  concurrency: 1,
  asks: false,
  hand: async () => ({ kind: 'refused', code: 'provider_refused', detail: 'no', permanent: true }),
  close: () => {},
};
const heard = () => queue.sql<{ name: string; reason: string | null; node: string; runId: string }[]>`
  select e.name, e.properties->>'reason' as reason, e.properties->>'node' as node, e.properties->>'run_id' as "runId"
  from inbox i join event e on e.id = i.event_id order by e.id`;
const waitFor = (status: string) => queue.sql`update message set wait_for = ${status}`;

it('writes facts only for runs that wait', async () => {
  await queue.queued(3);
  await drainOnce(await queue.sender(testInbox(queue.sql, 'email')));
  expect(await queue.statuses()).toEqual({ sent: 3 });
  expect(await heard()).toEqual([]);
});

it('tells a waiting run that its message was sent, and the router where to look', async () => {
  const [message] = await queue.queued(1);
  await waitFor('sent');
  const poked: number[] = [];
  const sender = await queue.sender(testInbox(queue.sql, 'email'));
  await drainOnce({ ...sender, deps: { ...sender.deps, poke: (shards) => poked.push(...shards) } });
  expect(await heard()).toEqual([{ name: 'Email Sent', reason: null, node: 'm1', runId: message?.runId }]);
  expect(poked).toHaveLength(1);
});

it('tells that the built-in inbox has it, where a run waits for that', async () => {
  await queue.queued(2);
  await waitFor('delivered');
  await drainOnce(await queue.sender(testInbox(queue.sql, 'email')));
  expect((await heard()).map(({ name }) => name).sort()).toEqual([
    'Email Delivered',
    'Email Delivered',
    'Email Sent',
    'Email Sent',
  ]);
  expect(await queue.statuses()).toEqual({ delivered: 2 });
  expect(await queue.counts()).toMatchObject({ 'sent m1': 2, 'delivered m1': 2 });
});

it('tells that it failed or was left out, and why', async () => {
  const messages = await queue.queued(2);
  await waitFor('sent');
  await queue.sql`update run set status = 'exited' where id = ${messages[1]?.runId ?? ''}`;
  await drainOnce(await queue.sender(refusing));
  const facts = await heard();
  expect(facts.map(({ name, reason }) => `${name} ${reason}`).sort()).toEqual([
    'Email Failed provider_refused',
    'Email Skipped run_exited',
  ]);
});

it('says nothing while a message is put back to be tried again', async () => {
  await queue.queued(1);
  await waitFor('sent');
  const busy: Provider = {
    ...refusing,
    hand: async () => ({ kind: 'refused', code: 'greylisted', detail: 'later', permanent: false }),
  };
  await drainOnce(await queue.sender(busy));
  expect(await queue.statuses()).toEqual({ 'queued greylisted': 1 });
  expect(await heard()).toEqual([]);
});

it('sends nothing more to an address that bounced for good or was complained of', async () => {
  const messages = await queue.queued(2);
  await drainOnce(await queue.sender(testInbox(queue.sql, 'email')));
  const report = (index: number, type: 'bounced' | 'complained', permanent: boolean) =>
    queue.sql.begin((tx) =>
      reportMessage(tx, { messageId: messages[index]?.id ?? '', type, detail: { permanent, reason: 'mailbox_gone' } }),
    );
  await report(0, 'bounced', true);
  await report(0, 'bounced', true);
  await report(1, 'complained', false);
  expect(await queue.sql`select address, reason from suppression order by address`).toEqual([
    { address: 'c0@example.com', reason: 'hard_bounce' },
    { address: 'c1@example.com', reason: 'complaint' },
  ]);
  expect(await queue.statuses()).toEqual({ bounced: 1, sent: 1 });
  expect(await queue.counts()).toMatchObject({ 'bounced m1': 1, 'complained m1': 1 });
  expect((await heard()).map(({ name, reason }) => [name, reason])).toEqual([
    ['Email Bounced', 'mailbox_gone'],
    ['Email Marked as Spam', 'mailbox_gone'],
  ]);
});

it('has watched segments look again at whoever a message was sent to, where one asks of messages', async () => {
  const watch = (hears: string[]) => queue.sql`
    insert into segment_watch (segment_id, workspace_id, fingerprint, hears, since)
    values (gen_random_uuid(), ${queue.workspaceId}, 'x', ${queue.sql.json(hears)}, now())`;
  await watch(['Order Completed']);
  const [, second] = await queue.queued(2);
  const sender = await queue.sender(testInbox(queue.sql, 'email'));
  await drainOnce(sender, 1);
  expect(await queue.sql`select 1 from customer_mark`).toHaveLength(0);
  await watch(['$message']);
  await drainOnce(sender, 1);
  expect(await queue.sql`select customer_id as id from customer_mark`).toEqual([{ id: second?.customerId }]);
});
