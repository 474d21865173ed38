import { unescapeHtml } from './html-entities.ts';

/** A tag (`tag` lower-case) or the text between two. */
export interface HtmlPiece {
  readonly tag: string | null;
  readonly closes: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Where it stands, [from, to). */
  readonly from: number;
  readonly to: number;
}

/** Reads HTML as mail programs do: what is no tag is text, comments and what is never shown are left out. */
export function* htmlPieces(html: string): Generator<HtmlPiece> {
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    if (end > at) yield textPiece(html, at, end);
    if (open < 0) return;
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open);
      continue;
    }
    const name = /^<(\/?)([a-zA-Z][\w:-]{0,40})|^<[!?]/.exec(html.slice(open, open + 50));
    if (!name) {
      yield textPiece(html, open, open + 1);
      at = open + 1;
      continue;
    }
    const close = tagEnd(html, open);
    const tag = (name[2] ?? '').toLowerCase();
    const closes = name[1] === '/';
    if (tag)
      yield {
        tag,
        closes,
        attributes: closes ? {} : attributesOf(html.slice(open + 1 + tag.length, close - 1)),
        text: '',
        from: open,
        to: close,
      };
    at = unseen.has(tag) && !closes ? afterElement(html, tag, close) : close;
  }
}

const unseen = new Set(['style', 'script', 'head', 'title', 'template', 'noscript']);

const textPiece = (html: string, from: number, to: number): HtmlPiece => ({
  tag: null,
  closes: false,
  attributes: {},
  text: unescapeHtml(html.slice(from, to)),
  from,
  to,
});

function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from);
  return found < 0 ? html.length : found + mark.length;
}

function afterElement(html: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}[^>]*>`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html) ? closing.lastIndex : html.length;
}

/** The first `>` outside quotes: a link may hold one. */
function tagEnd(html: string, open: number): number {
  let quote = '';
  for (let at = open; at < html.length; at += 1) {
    const character = html.charAt(at);
    if (quote) quote = character === quote ? '' : quote;
    else if (character === '>') return at + 1;
    else if ((character === '"' || character === "'") && html.charAt(at - 1) === '=') quote = character;
  }
  return html.length;
}

function attributesOf(inside: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of inside.matchAll(/\b(href|alt)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/gi)) {
    found[name.toLowerCase()] ??= unescapeHtml(value.replaceAll(/^["']|["']$/g, ''));
  }
  return found;
}
