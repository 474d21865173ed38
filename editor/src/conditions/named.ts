import { eventName, eventNames } from '@olle/shared/i18n/known-names';
import { knownProperties, pathName, propertyName } from '@olle/shared/i18n/known-properties';
import type { Language } from '@olle/shared/i18n/language';

/** What a field holds a name of: an event, a property of one, or the path to a value. */
export type Named = 'event' | 'property' | 'path';

const nameOf: Record<Named, (code: string, language: Language) => string> = {
  event: eventName,
  property: propertyName,
  path: pathName,
};
const known: Record<Named, (language: Language) => readonly string[]> = {
  event: (language) => Object.keys(eventNames(language)),
  property: () => knownProperties,
  path: () => [],
};

/** What people call it, as short as can be. */
export const nameFor = (code: string, of: Named, language: Language): string => nameOf[of](code, language);

/**
 * What people call it, and what it is called in the data.
 * @example labelOf('Product Added', 'event', 'ko') // '장바구니 담기 · Product Added'
 */
export function labelOf(code: string, of: Named, language: Language): string {
  const name = nameOf[of](code, language);
  return plain(name) === plain(code) ? code : `${name} · ${code}`;
}

/** "cart ID" says no more than cart_id. */
const plain = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

/** What somebody means who types a name of either kind. What shops send under the very words that were typed comes first. */
export function codeOf(typed: string, of: Named, language: Language, suggestions: readonly string[]): string {
  const said = typed.trim();
  const codes = [...suggestions, ...known[of](language)];
  if (said === '' || codes.includes(said)) return typed;
  return codes.find((code) => nameOf[of](code, language) === said || labelOf(code, of, language) === said) ?? typed;
}
