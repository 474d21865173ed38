import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Language } from '../catalogue/product.ts';

const cookie = 'olle_shop_language';
const isLanguage = (value: string | undefined): value is Language => value === 'ko' || value === 'en';

/** What the visitor chose; else what the browser prefers; else Korean. A choice in the address is kept. */
export function chooseLanguage(c: Context): Language {
  const asked = c.req.query('lang');
  if (isLanguage(asked)) {
    setCookie(c, cookie, asked, { path: '/shop', sameSite: 'Lax', maxAge: 31_536_000 });
    return asked;
  }
  const kept = getCookie(c, cookie);
  if (isLanguage(kept)) return kept;
  return /^en\b/i.test(c.req.header('accept-language') ?? '') ? 'en' : 'ko';
}
