import type { Outgoing } from '@olle/shared/messages/composed';
import { expect, it } from 'vitest';
import { readTrackingToken } from './tracking-token.ts';
import { withTracking } from './with-tracking.ts';

const tracking = { publicUrl: 'https://olle.example', secret: 'a secret of thirty-two characters' };
const messageId = '11111111-1111-4111-8111-111111111111';
const mail = (html: string | null): Outgoing => ({
  messageId,
  workspaceId: messageId,
  from: 'a@shop.example',
  to: 'b@shop.example',
  subject: 'x',
  html,
  text: 'https://shop.example/ stays',
  headers: {},
});
const tracked = (html: string) => withTracking(mail(html), tracking);
const pixel = /<img src="https:\/\/olle\.example\/t\/([\w-]+)" width="1" height="1" alt="" style="border:0">/;

it('leads web links through us, each to its own target, and keeps where they lead', () => {
  const { outgoing, links } = tracked(
    `<a href="https://shop.example/?a=1&amp;b=2">x</a> <A class=y HREF='http://shop.example/b'>y</A> <area href=https://shop.example/c>`,
  );
  expect(links).toEqual(['https://shop.example/?a=1&b=2', 'http://shop.example/b', 'https://shop.example/c']);
  const tokens = [...(outgoing.html ?? '').matchAll(/href=["']?https:\/\/olle\.example\/t\/([\w-]+)/gi)];
  expect(tokens.map(([, token = '']) => readTrackingToken(tracking.secret, token)?.kind)).toEqual([
    'click',
    'click',
    'click',
  ]);
  expect(outgoing.text).toBe('https://shop.example/ stays');
});

it('counts the opening once, inside the page', () => {
  const { outgoing } = tracked('<html><body><p>x</p></body></html>');
  const [whole = '', token = ''] = pixel.exec(outgoing.html ?? '') ?? [];
  expect(readTrackingToken(tracking.secret, token)).toEqual({ kind: 'open', messageId });
  expect(outgoing.html).toBe(`<html><body><p>x</p>${whole}</body></html>`);
});

it.each([
  '<a href="https://olle.example/u/token">out</a>',
  '<a href="mailto:a@shop.example">mail</a>',
  '<a href="tel:0212345678">call</a>',
  '<a href="#top">up</a>',
  '<a href="/relative">there</a>',
  '<a name="x">anchor</a>',
  '<abbr href="https://shop.example/">no link</abbr>',
  '<img src="https://shop.example/a.png">',
  '<link href="https://shop.example/a.css">',
  'a text with href="https://shop.example/"',
  '<a href="https:///nowhere">x</a>',
  '<a href="javascript:alert(1)">x</a>',
])('leaves %s alone', (html) => {
  const { outgoing, links } = tracked(html);
  expect(links).toEqual([]);
  expect(outgoing.html?.replace(pixel, '')).toBe(html);
});

it('gives one link the same way as often as it stands there', () => {
  const { links, outgoing } = tracked('<a href="https://shop.example/">a</a><a href="https://shop.example/">b</a>');
  expect(links).toEqual(['https://shop.example/']);
  expect(new Set((outgoing.html ?? '').match(/href="[^"]+"/g)).size).toBe(1);
});

it('comes to an end with a page of broken tags', () => {
  for (const part of ['<a href="', "<a x='", '<a a a a a']) expect(tracked(part.repeat(20_000)).links).toEqual([]);
});

it('leaves a message without a page as it is', () => {
  expect(withTracking(mail(null), tracking)).toEqual({ outgoing: mail(null), links: [] });
});
