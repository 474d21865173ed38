import type { Language } from '../i18n/language.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { messageEventKind } from '../messages/message-event.ts';

/** A tangerine, drawn here: an address outside would show nothing. */
const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Ccircle cx='4' cy='4' r='3' fill='%23ee8a2c'/%3E%3C/svg%3E";

type Either = Readonly<Record<Language, Json>>;
const same = (value: Json): Either => ({ ko: value, en: value });

const examples: Readonly<Record<string, Either>> = {
  name: { ko: '감귤 잼', en: 'Tangerine jam' },
  product_name: { ko: '감귤 잼', en: 'Tangerine jam' },
  sku: same('SKU-1'),
  shipping: same(3_000),
  tax: same(0),
  discount: same(1_000),
  old_price: same(15_000),
  currency: same('KRW'),
  coupon: same('WELCOME'),
  category: { ko: '식품', en: 'Food' },
  brand: { ko: '예시 브랜드', en: 'Example brand' },
  variant: { ko: '예시 옵션', en: 'Example variant' },
  affiliation: { ko: '예시 상점', en: 'Example shop' },
  payment_method: { ko: '카드', en: 'Card' },
  shipping_method: { ko: '택배', en: 'Parcel' },
  rating: same(5),
  query: { ko: '감귤', en: 'tangerine' },
  channel: same('email'),
};

/** By how their last word sounds; the first that fits. */
const sounds: readonly (readonly [RegExp, (name: string, language: Language) => Json])[] = [
  [/(?:^|_)(?:image|picture|photo|thumbnail)(?:_url)?$/, () => picture],
  [/(?:^|_)(?:url|link)$/, () => 'https://shop.example/example'],
  [/(?:^|_)id$/, (name) => `${name.charAt(0)}-1`],
  [/(?:^|_)(?:at|date|on)$/, () => '2026-03-03T10:00:00+09:00'],
  [/(?:^|_)(?:price|amount|total|subtotal|revenue|value|cost)$/, () => 12_000],
  [/(?:^|_)(?:quantity|qty|count|number|position|points)$/, () => 1],
  [/^(?:is|has)_/, () => true],
  [/(?:^|_)name$/, (_, language) => ({ ko: '이름 예시', en: 'Example name' })[language]],
];

/**
 * What an event might say, for a customer who is made up: a believable value for each property that the shop is known to
 * send. The same property has the same value in every event, so that an order is of the cart that was filled.
 * @example exampleProperties('Cart Viewed', ['cart_id', 'products.name'], 'en') // { cart_id: 'c-1', products: [{ name: 'Tangerine jam' }] }
 */
export function exampleProperties(event: string, paths: readonly string[], language: Language): JsonObject {
  // Which message it is about is for the rehearsal to say: one that it never sent would not be heard.
  if (messageEventKind(event)) return {};
  if (/^Consent (?:Granted|Withdrawn)$/.test(event)) return { channel: 'email', category: 'advertising' };
  let said: JsonObject = {};
  for (const path of paths) {
    const isOuter = paths.some((other) => other.startsWith(`${path}.`));
    if (!isOuter) said = withValue(said, path.split('.'), language);
  }
  return said;
}

/** What shops send as lists of things. */
const list = /^(?:products|items|line_items|orders)$/;

function withValue(said: JsonObject, [key = '', ...inner]: readonly string[], language: Language): JsonObject {
  if (inner.length === 0) return { ...said, [key]: list.test(key) ? [] : exampleOf(key, language) };
  const held = said[key];
  const [first] = Array.isArray(held) ? held : [held];
  const next = withValue(isJsonObject(first) ? first : {}, inner, language);
  return { ...said, [key]: list.test(key) ? [next] : next };
}

export function exampleOf(name: string, language: Language): Json {
  const known = Object.hasOwn(examples, name) ? examples[name] : undefined;
  if (known) return known[language];
  const [, example] = sounds.find(([sound]) => sound.test(name)) ?? [];
  return example ? example(name, language) : { ko: '예시', en: 'Example' }[language];
}
