import { isJsonObject, type Json } from '../json.ts';
import { formatValue } from './format-value.ts';
import { thingName } from './known-properties.ts';
import type { Language } from './language.ts';

/** The very cart or order: " with cart c-17" behind an event's name, "같은 장바구니(c-17)의 " before it. */
export function describeMatch(match: Json | undefined, language: Language): string {
  const pairs = isJsonObject(match) ? Object.entries(match) : [];
  if (pairs.length === 0) return '';
  if (language === 'en')
    return ` with ${pairs.map(([property, value]) => `${thingName(property, 'en')} ${formatValue(value, 'en')}`).join(', ')}`;
  const said = pairs.map(([property, value]) => {
    const thing = thingName(property, 'ko');
    return value === null ? `같은 ${thing}` : `같은 ${thing}(${formatValue(value, 'ko')})`;
  });
  return `${said.join(', ')}의 `;
}

/** What the card says of `match`: "same cart", "같은 장바구니". */
export function describeSame(match: Readonly<Record<string, string>> | undefined, language: Language): string {
  const things = Object.keys(match ?? {}).map((property) => thingName(property, language));
  if (things.length === 0) return '';
  return `${language === 'ko' ? '같은' : 'same'} ${things.join(', ')}`;
}
