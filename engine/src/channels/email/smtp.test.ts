import { setTimeout as sleep } from 'node:timers/promises';
import type { Outgoing } from '@olle/shared/messages/composed';
import { simpleParser } from 'mailparser';
import { afterEach, expect, it } from 'vitest';
import type { Provider } from '../channel.ts';
import { writeMail } from './mail.ts';
import { type MailServer, refusal, startMailServer } from './mail-server.fixture.ts';
import { smtp } from './smtp.ts';

const message: Outgoing = {
  messageId: '7b0a2c1e-5c1d-4b57-9f0f-0a4b2f6f1d11',
  workspaceId: '00000000-0000-4000-8000-000000000002',
  from: '"올레상점" <hello@shop.example>',
  to: 'seoyeon@example.com',
  subject: '(광고) 장바구니에 담아 둔 상품이 기다리고 있어요, 서연님 그리고 다른 모든 분들께 드리는 긴 제목',
  html: '<p>안녕하세요</p>\n.\n<p>점으로 시작하는 줄</p>',
  text: '안녕하세요\r\n.\r\n점으로 시작하는 줄',
  headers: {
    'X-Olle-Message': '7b0a2c1e-5c1d-4b57-9f0f-0a4b2f6f1d11',
    'List-Unsubscribe': `<https://shop.example/u/${'x'.repeat(110)}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
};
const nothing = async () => {};
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function serverAnd(behaviour: Parameters<typeof startMailServer>[0] = {}): Promise<[MailServer, Provider]> {
  const server = await startMailServer(behaviour);
  const provider = smtp(server.url);
  open.push(provider, server);
  return [server, provider];
}

it('delivers what was composed, with one stable Message-ID and one header each to unsubscribe', async () => {
  const [server, provider] = await serverAnd();
  expect((await provider.hand(message, nothing)).kind).toBe('accepted');
  const [mail] = server.mails;
  expect(mail?.messageId).toBe(`<${message.messageId}@shop.example>`);
  expect(mail?.subject).toBe(message.subject);
  expect(mail?.from?.text).toBe('"올레상점" <hello@shop.example>');
  expect(mail?.text).toContain('점으로 시작하는 줄');
  const headerLines = mail?.headerLines.filter(({ key }) => key.startsWith('list-unsubscribe')) ?? [];
  expect(headerLines.map(({ line }) => line.replaceAll(/\r?\n\s+/g, ' ').toLowerCase())).toEqual([
    `list-unsubscribe: <https://shop.example/u/${'x'.repeat(110)}>`,
    'list-unsubscribe-post: list-unsubscribe=one-click',
  ]);
  expect(mail?.headers.get('x-olle-message')).toBe(message.messageId);
});

it('cannot be made to write another header or recipient', async () => {
  const evil = { ...message, subject: 'x\r\nBcc: all@example.com', to: 'a@example.com\r\nRCPT TO:<b@example.com>' };
  const { raw, envelope } = await writeMail(evil);
  const mail = await simpleParser(raw);
  expect(mail.headers.has('bcc')).toBe(false);
  const [server, provider] = await serverAnd();
  const outcome = await provider.hand(evil, nothing);
  expect(outcome.kind === 'accepted' ? server.mails[0]?.to : outcome.kind).not.toContain('b@example.com');
  expect(envelope.from).toBe('hello@shop.example');
});

it('asks for leave only when the server has agreed to take the content, and waits for it', async () => {
  const [server, provider] = await serverAnd();
  let begunWhenAsked = -1;
  await provider.hand(message, async () => {
    await sleep(50);
    begunWhenAsked = server.begun();
    expect(server.mails).toHaveLength(0);
  });
  expect(begunWhenAsked).toBe(1); // DATA was answered, not a byte of the mail was sent
  expect(server.mails).toHaveLength(1);
});

it('hands over nothing without leave, and the next message is whole', async () => {
  const [server, provider] = await serverAnd();
  const refused = provider.hand(message, () => Promise.reject(new Error('paused')));
  expect((await refused).kind).toBe('unreachable');
  await sleep(50);
  expect(server.mails).toHaveLength(0);
  await provider.hand({ ...message, subject: 'second' }, nothing);
  expect(server.mails.map(({ subject }) => subject)).toEqual(['second']);
});

it('keeps sessions, also after a refusal', async () => {
  const [server, provider] = await serverAnd({
    onRecipient: (address) => {
      if (address.startsWith('gone')) throw refusal(550, '5.1.1 no such user');
    },
  });
  await provider.hand(message, nothing);
  await provider.hand({ ...message, to: 'gone@example.com' }, nothing);
  await provider.hand(message, nothing);
  expect(server.mails).toHaveLength(2);
  expect(server.sessions()).toBe(1);
});

it.each([
  [550, '5.1.1 user unknown', { permanent: true, undeliverable: true, code: 'address_rejected' }],
  [550, 'user unknown', { permanent: true, undeliverable: true }],
  [550, '5.7.1 we do not like your mail', { permanent: true, undeliverable: false, code: 'provider_refused' }],
  [451, '4.7.1 greylisted', { permanent: false }],
] as const)('tells a %i "%s" for what it is', async (code, text, expected) => {
  const [, provider] = await serverAnd({
    onRecipient: () => {
      throw refusal(code, text);
    },
  });
  let asked = false;
  const outcome = await provider.hand(message, async () => {
    asked = true;
  });
  expect(outcome).toMatchObject({ kind: 'refused', ...expected });
  expect(asked).toBe(false);
});

it.each([
  [554, true],
  [452, false],
])('takes a %i after the content for a refusal, not for a doubt', async (code, permanent) => {
  const [server, provider] = await serverAnd({
    onMail: () => {
      throw refusal(code, 'not this one');
    },
  });
  expect(await provider.hand(message, nothing)).toMatchObject({ kind: 'refused', permanent });
  expect(server.begun()).toBe(1);
});

it('does not know when the server takes the content and says nothing', async () => {
  const [server, provider] = await serverAnd({ onMail: (_mail, drop) => drop() });
  expect((await provider.hand(message, nothing)).kind).toBe('ambiguous');
  expect(server.mails).toHaveLength(1); // it was delivered: a second hand-over would be a second mail
});

it('is unreachable when nobody listens, and when the server is going down', async () => {
  const gone = await startMailServer();
  await gone.close();
  const nobody = smtp(gone.url);
  expect((await nobody.hand(message, nothing)).kind).toBe('unreachable');
  const [, provider] = await serverAnd({
    onRecipient: () => {
      throw refusal(421, 'shutting down');
    },
  });
  expect((await provider.hand(message, nothing)).kind).toBe('unreachable');
});

it('opens another session when the server ended the kept one', async () => {
  const first = await startMailServer();
  const provider = smtp(first.url);
  open.push(provider);
  await provider.hand(message, nothing);
  await first.close();
  const second = await startMailServer({ port: Number(new URL(first.url).port) });
  open.push(second);
  expect((await provider.hand(message, nothing)).kind).toBe('accepted');
  expect(second.mails).toHaveLength(1);
});
