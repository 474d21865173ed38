import { money } from '@olle/shared/gallery/letter/money';
import type { Language } from '@olle/shared/i18n/language';

const amounts = /^(?:price|old_price|total|subtotal|revenue|value|discount|shipping|tax|amount)$/;
const dates = /^(?:birthday|.+_(?:at|date|on))$/;
/** What shops send as lists of things. */
const list = /^(?:products|items|line_items|orders)$/;

/** The place of a list on the way to a value; -1: there is none. */
export const listIn = (keys: readonly string[]): number => keys.findIndex((key) => list.test(key));

/**
 * Liquid that shows a value as readers of a language are used to; of a list what each has.
 * @example valueExpression('trigger', ['price'], 'ko') // '{{ trigger.price | won }}'
 */
export function valueExpression(root: string, keys: readonly string[], language: Language): string {
  const end = listIn(keys) + 1;
  if (end > 0) return `{{ ${written(root, keys.slice(0, end))} | map: '${keys.slice(end).join('.')}' | join: ', ' }}`;
  const path = written(root, keys);
  const last = keys.at(-1) ?? '';
  if (amounts.test(last)) return money(path, language);
  if (dates.test(last)) return `{{ ${path} | date: '${language === 'ko' ? '%Y년 %-m월 %-d일' : '%-d %B %Y'}' }}`;
  return `{{ ${path} }}`;
}

const written = (root: string, keys: readonly string[]): string =>
  root + keys.map((key) => (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) ? `.${key}` : `['${key}']`)).join('');
