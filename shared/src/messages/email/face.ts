import { htmlPieces } from '../../templates/html-pieces.ts';
import { beforeEnd } from './before-end.ts';

/** Faces without serifs that are where mail is read. Mail programs know no style sheets: it stands at the element. */
export const mailFace =
  "font-family:'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',NanumGothic,'Segoe UI',sans-serif";

/** Korean words stay whole; what is longer than its line breaks all the same. Outlook knows `overflow-wrap` by its old name. */
export const mailBreaks = 'word-break:keep-all;word-wrap:break-word;overflow-wrap:anywhere';

/**
 * A mail whose author chose no face is not left to that of a typewriter or a book. A whole page that names faces itself
 * stays as it is.
 */
export function withFace(html: string): string {
  const open = `<div style="${mailFace};${mailBreaks}">`;
  const body = bodyOf(html);
  if (body === null) return `${open}${html}</div>`;
  if (body === 'none' || /\bfont(?:-family)?\s*:/i.test(html)) return html;
  return beforeEnd(`${html.slice(0, body)}${open}${html.slice(body)}`, '</div>');
}

/** Where the body of a page begins; null: it is a part of one. */
function bodyOf(html: string): number | 'none' | null {
  let isPage = false;
  for (const { tag, closes, text, to } of htmlPieces(html)) {
    if (tag === 'body' && !closes) return to;
    if (tag === 'html' || tag === 'head') isPage = true;
    else if (tag !== null || text.trim() !== '') break;
  }
  return isPage ? 'none' : null;
}
