import type { Outgoing } from '@olle/shared/messages/composed';
import { beforeEnd } from '@olle/shared/messages/email/before-end';
import { escapeHtml, unescapeHtml } from '@olle/shared/templates/html-entities';
import { linkHash, trackingToken } from './tracking-token.ts';

export interface Tracking {
  readonly publicUrl: string;
  readonly secret: string;
}

export interface TrackedMessage {
  /** As it is handed over: links lead through us, and a picture of one pixel tells that it was opened. */
  readonly outgoing: Outgoing;
  /** Where the links lead, each once; kept with the message. */
  readonly links: readonly string[];
}

/**
 * The message with its web links and its opening counted. Left alone: the text, the way out of advertising, mail
 * addresses, telephone numbers, places within the page.
 */
export function withTracking(message: Outgoing, { publicUrl, secret }: Tracking): TrackedMessage {
  if (message.html === null) return { outgoing: message, links: [] };
  const { messageId } = message;
  const links = new Set<string>();
  const url = (token: string): string => `${publicUrl}/t/${token}`;
  const html = replaceLinks(message.html, (link) => {
    if (!/^https?:\/\/[^\s/]/i.test(link) || link.startsWith(`${publicUrl}/u/`)) return null;
    links.add(link);
    return url(trackingToken(secret, { kind: 'click', messageId, link: linkHash(link) }));
  });
  const pixel = `<img src="${escapeHtml(url(trackingToken(secret, { kind: 'open', messageId })))}" width="1" height="1" alt="" style="border:0">`;
  return { outgoing: { ...message, html: beforeEnd(html, pixel) }, links: [...links] };
}

/** Asks for each `href` of a link what stands there instead; null leaves it. Reads forward only: its cost is the length's. */
function replaceLinks(html: string, replacement: (link: string) => string | null): string {
  let written = '';
  let done = 0;
  let read = 0;
  for (const { 0: tag, index } of html.matchAll(/<(?:a|area)(?=[\s/])/gi)) {
    if (index < read) continue;
    const { href, end } = readTag(html, index + tag.length);
    read = end;
    const replaced = href && replacement(unescapeHtml(html.slice(href.from, href.to)).trim());
    if (!href || !replaced) continue;
    written += html.slice(done, href.from) + escapeHtml(replaced);
    done = href.to;
  }
  return written + html.slice(done);
}

const attribute = /[\s/]*([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/dy;

/** Where the value of the tag's first `href` stands, and how far the tag was read. */
function readTag(html: string, from: number): { href: { from: number; to: number } | null; end: number } {
  let end = from;
  attribute.lastIndex = from;
  for (let found = attribute.exec(html); found; found = attribute.exec(html)) {
    end = attribute.lastIndex;
    const place = found.indices?.[2] ?? found.indices?.[3] ?? found.indices?.[4];
    if (found[1]?.toLowerCase() === 'href' && place) return { href: { from: place[0], to: place[1] }, end };
  }
  return { href: null, end };
}
