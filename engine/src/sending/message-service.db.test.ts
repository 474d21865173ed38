import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@olle/shared/json';
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
  const preview = await service.preview(
    queue.workspaceId,
    {
      ...draft,
      customerId: message?.customerId,
      journeyId: queue.journeyId,
    },
    'ko',
  );
  expect(preview).toMatchObject({ subject: '(광고) 고객0님', problems: [] });
  expect(preview.html).toMatch(/<p>감귤<\/p>[\s\S]*수신거부[\s\S]*https:\/\/olle\.example\/u\/preview/);
  expect(preview.text).toContain('02-000-0000');
});

it('shows a mail for nobody in particular', async () => {
  const preview = await messageService(queue.deps).preview(queue.workspaceId, draft, 'ko');
  expect(preview.subject).toBe('(광고) 님');
});

it('shows a mail by its own kind, whatever the journey says', async () => {
  const service = messageService(queue.deps);
  const shown = { ...draft, category: 'transactional' as const };
  expect((await service.preview(queue.workspaceId, draft, 'ko')).subject).toMatch(/^\(광고\)/);
  expect((await service.preview(queue.workspaceId, shown, 'ko')).subject).not.toContain('광고');
});

it('lists what keeps the mail from being sent, once each', async () => {
  const service = messageService(queue.deps);
  const broken = { ...draft, content: { subject: '[광고] 세일', html: '{{ custmer.name }}{% if %}' } };
  const { problems } = await service.preview(queue.workspaceId, broken, 'ko');
  expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual(['content.html template_error']);
  const altered = { ...draft, content: { subject: '[광고] 세일', html: '<p>x</p>' } };
  expect((await service.preview(queue.workspaceId, altered, 'ko')).problems).toMatchObject([
    { field: 'content.subject', code: 'label_altered' },
  ]);
  await queue.sql`update workspace set settings = jsonb_set(settings, '{sender,phone}', '""')`;
  expect((await service.preview(queue.workspaceId, draft, 'ko')).problems).toEqual([
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

/** Something that a customer did, `ago` minutes ago. */
async function happened(customerId: string, properties: JsonObject, ago: number): Promise<number> {
  const [event] = await queue.sql<{ id: number }[]>`
    insert into event (workspace_id, customer_id, message_id, type, name, at, properties)
    values (${queue.workspaceId}, ${customerId}, ${randomUUID()}, 'track', 'Product Added',
      now() - ${`${ago} minutes`}::interval, ${queue.sql.json(properties)}) returning id`;
  return event?.id ?? 0;
}

it('shows it for the latest event of a name, for a customer’s latest, or for the very one', async () => {
  const [one, other] = await queue.queued(2);
  if (!one || !other) throw new Error('two customers were asked for');
  const oldest = await happened(one.customerId, { item: '한라봉' }, 30);
  await happened(one.customerId, { item: '천혜향' }, 20);
  const latest = await happened(other.customerId, { item: '레드향' }, 10);
  const service = messageService(queue.deps);
  const shown = async (event: object, customerId?: string) => {
    const asked = { ...draft, journeyId: queue.journeyId, event: { name: 'Product Added', ...event }, customerId };
    const { html, customer, event: found } = await service.preview(queue.workspaceId, asked, 'ko');
    return { item: /<p>(.*?)<\/p>/.exec(html)?.[1], name: customer?.name, id: found?.id };
  };
  expect(await shown({})).toEqual({ item: '레드향', name: '고객1', id: latest });
  expect(await shown({}, one.customerId)).toMatchObject({ item: '천혜향', name: '고객0' });
  expect(await shown({ id: oldest })).toEqual({ item: '한라봉', name: '고객0', id: oldest });
  // Of somebody who never did it: what their latest run knows.
  await queue.sql`delete from event where customer_id = ${one.customerId}`;
  expect(await shown({}, one.customerId)).toEqual({ item: '감귤', name: '고객0', id: undefined });
});

it('points out what is missing, and leaves the mail itself as it will be sent', async () => {
  const [one] = await queue.queued(1);
  await happened(one?.customerId ?? '', { item: '감귤' }, 1);
  const html =
    '<style>p { color: {{ trigger.colour }} }</style>\n<p>{{ customer.cart.name }}</p><a href="{{ trigger.url }}">{{ trigger.item }}</a>{{ coupon.code }}';
  const content = { subject: '{{ customer.nick }}님 {{ customer.tier | default: "새" }} 고객', html };
  const asked = { ...draft, content, journeyId: queue.journeyId, event: { name: 'Product Added' } };
  const preview = await messageService(queue.deps).preview(queue.workspaceId, asked, 'ko');
  expect(preview).toMatchObject({
    subject: '(광고) 님 새 고객',
    missing: [
      { field: 'content.subject', name: 'customer.nick', line: 1, later: false },
      { field: 'content.html', name: 'trigger.colour', line: 1, later: false },
      { field: 'content.html', name: 'customer.cart.name', line: 2, later: false },
      { field: 'content.html', name: 'trigger.url', line: 2, later: false },
      { field: 'content.html', name: 'coupon.code', line: 2, later: true },
    ],
    marked: { subject: ['(광고) ', { missing: 'customer.nick' }, '님 새 고객'] },
  });
  expect(preview.html).toContain('<style>p { color:  }</style>\n<p></p><a href="">감귤</a>');
  const marked = preview.marked?.html.replaceAll(/ style="[^"]*"/g, '');
  expect(marked).toContain('<style>p { color:  }</style>\n<p><mark>값 없음: customer.cart.name</mark></p>');
  expect(marked).toContain(
    '<mark>값 없음: trigger.url</mark><a href="">감귤</a><mark>앞 단계의 값: coupon.code</mark>',
  );
  expect(JSON.stringify(preview)).not.toMatch(/[\ue000\ue001]/);
});

it('says at which line a template fails only when it is filled in', async () => {
  const content = { subject: '안녕', html: '<p>\n{{ 1 | divided_by: trigger.none }}</p>' };
  const { problems } = await messageService(queue.deps).preview(queue.workspaceId, { ...draft, content }, 'ko');
  expect(problems).toEqual([
    { field: 'content.html', code: 'template_error', facts: { message: 'divided by 0', line: 2 } },
  ]);
});
