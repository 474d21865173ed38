import type { Language } from '../../i18n/language.ts';
import { escapeHtml } from '../../templates/html-entities.ts';
import type { Shop } from '../setting.ts';

/** Somebody's own words, so that they can stand in a mail's HTML and in its Liquid. */
export const safe = (words: string): string => escapeHtml(words.replaceAll(/[{}]/g, ''));

/** The same for a subject, which is no HTML. */
export const bare = (words: string): string => words.replaceAll(/[{}\r\n]/g, '');

/** Addresses and name of the shop as its readers of one language see them. */
export function shopWords({ name, url, englishQuery = '' }: Shop, language: Language) {
  const base = safe(url.replace(/\/+$/, ''));
  const query = language === 'en' ? safe(englishQuery) : '';
  return {
    name: safe(name[language]),
    /** For a subject. */
    bareName: bare(name[language]),
    home: base + query,
    cart: `${base}/cart${query}`,
    /** An answer that stands in the address, for a journey to hear of the click. */
    answer: (value: string): string =>
      `${base}${query || '?'}${query ? '&amp;' : ''}answer=${encodeURIComponent(value)}`,
  };
}
