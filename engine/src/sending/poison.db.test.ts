import { afterEach, expect, it } from 'vitest';
import type { Provider } from '../channels/channel.ts';
import { testInbox } from '../channels/email/test-inbox.ts';
import { drainOnce } from './drain.ts';
import { openQueue, type Queue } from './queue.fixture.ts';

let queue: Queue;
afterEach(async () => await queue.close());

const drain = async () => await drainOnce(await queue.sender(testInbox(queue.sql, 'email')));

it('sends a message in which a template cut a character in half, and those beside it', async () => {
  queue = await openQueue({
    content: {
      subject: '{{ customer.name | split: "" | last }}{{ "%00" | url_decode }}',
      html: '<p>{{ customer.name | split: "" | last }}</p>',
    },
  });
  const [cut] = await queue.queued(3);
  await queue.sql`update customer set attributes = attributes || '{"name": "귤🍊"}' where id = ${cut?.customerId ?? ''}`;
  await drain();
  expect(await queue.statuses()).toEqual({ sent: 3 });
  const [mail] = await queue.sql`select subject from test_inbox where message_id = ${cut?.id ?? ''}`;
  expect(mail?.subject).toBe('(광고) \ufffd\ufffd');
});

it('fails visibly what cannot be written, instead of trying it for ever', async () => {
  queue = await openQueue();
  await queue.queued(2);
  await queue.sql`update workspace set settings = settings - 'sender'`;
  await drain();
  expect(await queue.statuses()).toEqual({ 'failed content_invalid': 2 });
});

it('keeps what a server answers, whatever bytes it answers with', async () => {
  queue = await openQueue();
  await queue.queued(2);
  const provider: Provider = {
    ...testInbox(queue.sql, 'email'),
    async hand(_message, beforeHandOver) {
      await beforeHandOver();
      return { kind: 'refused', code: 'provider_refused', detail: '550 no\0\ud83c', permanent: true };
    },
  };
  await drainOnce(await queue.sender(provider));
  expect(await queue.statuses()).toEqual({ 'failed provider_refused': 2 });
});
