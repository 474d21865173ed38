import { afterEach, beforeEach, expect, it } from 'vitest';
import { startMailServer } from '../channels/email/mail-server.fixture.ts';
import { messageService } from './message-service.ts';
import { openQueue, type Queue } from './queue.fixture.ts';

let queue: Queue;
beforeEach(async () => {
  queue = await openQueue();
});
afterEach(async () => {
  await queue.close();
});
const draft = {
  channel: 'email',
  content: { subject: '{{ customer.name }}님', html: '<p>{{ trigger.item }}</p>' },
} as const;

it('shows the mail as this customer would get it: label, footer, and what the latest run knows', async () => {
  const [message] = await queue.queued(1);
  const service = messageService(queue.deps);
  const preview = await service.preview(queue.workspaceId, {
    ...draft,
    customerId: message?.customerId,
    journeyId: queue.journeyId,
  });
  expect(preview).toMatchObject({ subject: '(광고) 고객0님', problems: [] });
  expect(preview.html).toMatch(/<p>감귤<\/p>[\s\S]*수신거부[\s\S]*https:\/\/olle\.example\/u\/preview/);
  expect(preview.text).toContain('02-000-0000');
});

it('shows a mail for nobody in particular', async () => {
  const preview = await messageService(queue.deps).preview(queue.workspaceId, draft);
  expect(preview.subject).toBe('(광고) 님');
});

it('lists what keeps the mail from being sent, once each', async () => {
  const service = messageService(queue.deps);
  const broken = { ...draft, content: { subject: '[광고] 세일', html: '{{ custmer.name }}{% if %}' } };
  const { problems } = await service.preview(queue.workspaceId, broken);
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['content.html template_error']);
  const altered = { ...draft, content: { subject: '[광고] 세일', html: '<p>x</p>' } };
  expect((await service.preview(queue.workspaceId, altered)).problems).toMatchObject([
    { field: 'content.subject', code: 'label_altered' },
  ]);
  await queue.sql`update workspace set settings = jsonb_set(settings, '{sender,phone}', '""')`;
  expect((await service.preview(queue.workspaceId, draft)).problems).toEqual([
    { code: 'sender_incomplete', facts: { missing: ['phone'] } },
  ]);
});

it('sends a test to a colleague, whose click unsubscribes nobody, and leaves no message behind', async () => {
  const server = await startMailServer();
  const service = messageService({ ...queue.deps, smtpUrl: server.url });
  expect(await service.sendTest(queue.workspaceId, { ...draft, to: 'colleague@shop.example' })).toEqual({ sent: true });
  const [mail] = server.mails;
  expect(mail?.subject).toBe('(광고) 님');
  expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: 'https://olle.example/u/preview' } });
  expect(await queue.sql`select count(*)::int as n from message`).toEqual([{ n: 0 }]);
  await server.close();
  const down = await service.sendTest(queue.workspaceId, { ...draft, to: 'colleague@shop.example' });
  expect(down).toMatchObject({ sent: false, error: expect.stringContaining('ECONNREFUSED') });
});
