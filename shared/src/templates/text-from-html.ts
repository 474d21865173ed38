import { type HtmlPiece, htmlPieces } from './html-pieces.ts';

/**
 * The plain text of an HTML mail, for programs that show no HTML: paragraphs, lists, links as "text (url)".
 * @example textFromHtml('<p>안녕 <a href="https://a.kr">상점</a></p>') // '안녕 상점 (https://a.kr)'
 */
export function textFromHtml(html: string): string {
  const page: Page = { parts: [], last: '', link: null };
  for (const piece of htmlPieces(html)) {
    if (piece.tag === null) write(page, piece.text);
    else writeTag(page, piece.tag, piece);
  }
  return [...page.parts, ...(page.link?.parts ?? [])]
    .join('')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** In parts: to look at the end of a text that grows is to copy all of it, each time. */
interface Page {
  readonly parts: string[];
  /** The last character; empty: there is none yet. */
  last: string;
  /** The link that is open: where it leads, and its text so far. */
  link: { readonly href: string; readonly parts: string[] } | null;
}

function add(page: Page, text: string): void {
  if (text === '') return;
  (page.link?.parts ?? page.parts).push(text);
  page.last = text.slice(-1);
}

const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'hr', 'pre']);
const lines = new Set(['br', 'div', 'tr', 'li', 'section', 'article', 'header', 'footer', 'center', 'dt', 'dd']);

function writeTag(page: Page, tag: string, { closes, attributes }: HtmlPiece): void {
  if (tag === 'a') {
    endLink(page);
    if (!closes) page.link = { href: attributes.href ?? '', parts: [] };
  } else if (tag === 'br') add(page, '\n');
  else if (tag === 'img') write(page, attributes.alt ?? '');
  else if (tag === 'td' || tag === 'th') write(page, ' ');
  else if (paragraphs.has(tag)) add(page, '\n\n');
  else if (lines.has(tag)) {
    if (page.last !== '\n') add(page, '\n');
    if (tag === 'li' && !closes) add(page, '- ');
  }
}

function write(page: Page, text: string): void {
  const collapsed = text.replaceAll(/[\s\u00a0]+/g, ' ');
  add(page, /^\s?$/.test(page.last) ? collapsed.trimStart() : collapsed);
}

function endLink(page: Page): void {
  const { link } = page;
  if (!link) return;
  page.link = null;
  const text = link.parts.join('');
  const shown = text.trim();
  const bare = link.href.replace(/^(mailto|tel):/i, '');
  if (!/^(https?:|mailto:|tel:)/i.test(link.href) || shown === link.href || shown === bare) add(page, text);
  else add(page, shown === '' ? `${text}${bare}` : `${text.trimEnd()} (${bare})`);
}
