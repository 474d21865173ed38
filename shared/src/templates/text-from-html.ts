import { type HtmlPiece, htmlPieces } from './html-pieces.ts';

/**
 * The plain text of an HTML mail, for programs that show no HTML: paragraphs, lists, links as "text (url)".
 * @example textFromHtml('<p>안녕 <a href="https://a.kr">상점</a></p>') // '안녕 상점 (https://a.kr)'
 */
export function textFromHtml(html: string): string {
  const page: Page = { text: '', link: null };
  for (const piece of htmlPieces(html)) {
    if (piece.tag === null) write(page, piece.text);
    else writeTag(page, piece.tag, piece);
  }
  return page.text
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

interface Page {
  text: string;
  /** The link that is open: where it leads, and where its text began. */
  link: { href: string; from: number } | null;
}

const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'blockquote', 'hr', 'pre']);
const lines = new Set(['br', 'div', 'tr', 'li', 'section', 'article', 'header', 'footer', 'center', 'dt', 'dd']);

function writeTag(page: Page, tag: string, { closes, attributes }: HtmlPiece): void {
  if (tag === 'a') {
    endLink(page);
    if (!closes) page.link = { href: attributes.href ?? '', from: page.text.length };
  } else if (tag === 'br') page.text += '\n';
  else if (tag === 'img') write(page, attributes.alt ?? '');
  else if (tag === 'td' || tag === 'th') write(page, ' ');
  else if (paragraphs.has(tag)) page.text += '\n\n';
  else if (lines.has(tag)) {
    if (!page.text.endsWith('\n')) page.text += '\n';
    if (tag === 'li' && !closes) page.text += '- ';
  }
}

function write(page: Page, text: string): void {
  const collapsed = text.replaceAll(/[\s\u00a0]+/g, ' ');
  page.text += /\s$/.test(page.text.slice(-1)) || page.text === '' ? collapsed.trimStart() : collapsed;
}

function endLink(page: Page): void {
  const { link } = page;
  page.link = null;
  if (!link || !/^(https?:|mailto:|tel:)/i.test(link.href)) return;
  const shown = page.text.slice(link.from).trim();
  const bare = link.href.replace(/^(mailto|tel):/i, '');
  if (shown === link.href || shown === bare) return;
  page.text = shown === '' ? `${page.text}${bare}` : `${page.text.trimEnd()} (${bare})`;
}
