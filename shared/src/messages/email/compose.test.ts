import { expect, it } from 'vitest';
import type { Composed, Frame } from '../composed.ts';
import { composeMail } from './compose.ts';

const frame: Frame = {
  messageId: '00000000-0000-4000-8000-000000000001',
  workspaceId: '00000000-0000-4000-8000-000000000002',
  category: 'advertising',
  to: 'seoyeon@example.com',
  from: null,
  sender: { name: '올레 & 상점', email: 'hello@shop.example', phone: '02-123-4567', address: '제주시 <1>' },
  unsubscribeUrl: 'https://shop.example/u/token?a=1&b=2',
  variables: { customer: { name: '<b>서연</b>' }, message: { unsubscribe_url: 'https://shop.example/u/token' } },
  now: 0,
  zone: 'Asia/Seoul',
};
const content = { subject: '{{ customer.name }}님', html: '<html><body><p>{{ customer.name }}님</p></body></html>' };

function mailOf(composed: Composed) {
  if (composed.kind === 'refused') throw new Error(`${composed.code}: ${composed.detail}`);
  return composed.outgoing;
}

it('shows who sends and how to refuse, in Korean and English, escaped, inside the page', () => {
  const { html, text } = mailOf(composeMail(content, frame));
  expect(html).toContain('올레 &amp; 상점<br>hello@shop.example<br>02-123-4567<br>제주시 &lt;1&gt;');
  expect(html).toContain('href="https://shop.example/u/token?a=1&amp;b=2"');
  expect(html).toMatch(/수신거부[\s\S]*Unsubscribe[\s\S]*<\/body><\/html>$/);
  for (const part of [
    '올레 & 상점',
    '02-123-4567',
    '제주시 <1>',
    '수신거부 Unsubscribe: https://shop.example/u/token?a=1&b=2',
  ])
    expect(text).toContain(part);
});

it('labels advertising, and lets a mail program unsubscribe with one post', () => {
  const { subject, headers } = mailOf(composeMail(content, frame));
  expect(subject).toBe('(광고) <b>서연</b>님');
  expect(headers).toEqual({
    'X-Olle-Message': frame.messageId,
    'List-Unsubscribe': '<https://shop.example/u/token?a=1&b=2>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

it('begins with what its reader can read: an English mail refuses in English first, and still in Korean', () => {
  const english = { subject: 'Your cart', html: '<p>Hello {{ customer.name }}, your cart is still here.</p>' };
  const variables = { ...frame.variables, customer: { name: '김하나' } };
  const { html, text } = mailOf(composeMail(english, { ...frame, variables }));
  expect(html).toMatch(
    /This is advertising[\s\S]*동의하신[\s\S]*Unsubscribe<\/a> · [\s\S]*수신거부[\s\S]*올레 &amp; 상점/,
  );
  expect(text).toMatch(/This is advertising[\s\S]*Unsubscribe 수신거부: https:[\s\S]*올레 & 상점/);
  const page = { ...english, html: `<html lang="ko"><body>${english.html}</body></html>` };
  expect(mailOf(composeMail(page, frame)).html).toMatch(/올레 &amp; 상점[\s\S]*동의하신[\s\S]*This is advertising/);
});

it('has a face without serifs, footer included, unless its page names one', () => {
  const face = /^<div style="font-family:[^"]*sans-serif;/;
  expect(mailOf(composeMail({ ...content, html: '<p>글</p>' }, frame)).html).toMatch(face);
  expect(mailOf(composeMail(content, frame)).html).toMatch(/^<html><body><div style="font-family:[^"]*sans-serif;/);
  expect(mailOf(composeMail(content, frame)).html).toMatch(/line-height:1\.6">[\s\S]*올레 &amp; 상점/);
  const own = '<html><head><style>p { font-family: serif }</style></head><body><p>글</p></body></html>';
  const transactional = { ...frame, category: 'transactional' as const };
  expect(mailOf(composeMail({ ...content, html: own }, transactional)).html).toBe(own);
});

it('breaks no Korean word at the end of a line, footer included, unless it is longer than the line', () => {
  const kept = /<div style="[^"]*word-break:keep-all;word-wrap:break-word;overflow-wrap:anywhere[^"]*">/g;
  for (const html of ['<p>글</p>', content.html])
    expect(mailOf(composeMail({ ...content, html }, frame)).html?.match(kept)).toHaveLength(2);
});

it('adds nothing to what is no advertising', () => {
  const mail = mailOf(composeMail(content, { ...frame, category: 'transactional' }));
  expect(mail.subject).toBe('<b>서연</b>님');
  expect(mail.html?.replaceAll(/<\/?div[^>]*>/g, '')).toBe(
    '<html><body><p>&lt;b&gt;서연&lt;/b&gt;님</p></body></html>',
  );
  expect(mail.text).toBe('<b>서연</b>님');
  expect(Object.keys(mail.headers)).toEqual(['X-Olle-Message']);
});

it('keeps values from becoming headers', () => {
  const variables = { customer: { name: 'x\r\nBcc: all@example.com\u2028' } };
  const { subject } = mailOf(composeMail(content, { ...frame, variables }));
  expect(subject).toBe('(광고) x Bcc: all@example.com 님');
});

it('sends from the message’s sender, else the installation’s, else the workspace’s', () => {
  const named = { ...content, from: '봄 <spring@shop.example>' };
  expect(mailOf(composeMail(named, { ...frame, from: 'all@shop.example' })).from).toBe('"봄" <spring@shop.example>');
  expect(mailOf(composeMail(content, { ...frame, from: 'all@shop.example' })).from).toBe('all@shop.example');
  expect(mailOf(composeMail(content, frame)).from).toBe('"올레 & 상점" <hello@shop.example>');
});

it.each([
  [{ ...content, subject: '[광고] 세일' }, frame, 'label_altered'],
  [{ ...content, html: '{% if %}' }, frame, 'template_error'],
  [content, { ...frame, to: 'a@example.com, b@example.com' }, 'address_invalid'],
  [content, { ...frame, to: 'a@example.com\r\nBcc: b@example.com' }, 'address_invalid'],
  [{ ...content, from: 'nobody' }, frame, 'sender_invalid'],
  [{ subject: 1 }, frame, 'content_invalid'],
] as const)('says why it cannot be sent (%#)', (given, about, code) => {
  expect(composeMail(given, about)).toMatchObject({ kind: 'refused', code });
});
