import { textOf } from '@olle/shared/i18n/fact-text';
import { isJsonObject, type Json, type JsonObject } from '@olle/shared/json';
import { amountNames } from '../../../../i18n/amount-names.ts';
import type { Format } from '../../../../i18n/format.ts';

const ids = ['order_id', 'cart_id'] as const;

/**
 * The few properties that tell one event from another at a glance: which product, how much, which cart or order. What
 * is none of the e-commerce spec shows its first three plain values.
 */
export function eventSummary(
  properties: JsonObject,
  format: Pick<Format, 'money'>,
  andMore: (name: string, more: number) => string,
): string {
  // What became of one of our messages: which it was, and the link that was followed.
  const { email_subject: subject, link_url: link } = properties;
  if (typeof subject === 'string') return [subject, link].filter((part) => typeof part === 'string').join(' · ');
  const amount = amountNames.map((name) => properties[name]).find((value) => typeof value === 'number');
  const currency = typeof properties.currency === 'string' ? properties.currency : undefined;
  const known = [
    productNames(properties, andMore),
    typeof amount === 'number' ? format.money(amount, currency) : undefined,
    ...ids.map((id) => properties[id]).filter((value) => typeof value === 'string'),
  ].filter((part) => part !== undefined);
  if (known.length > 0) return known.join(' · ');
  return Object.entries(properties)
    .filter(([, value]) => isPlain(value))
    .slice(0, 3)
    .map(([name, value]) => `${name}: ${textOf(value)}`)
    .join(' · ');
}

function productNames(
  { name, title, products }: JsonObject,
  andMore: (name: string, more: number) => string,
): string | undefined {
  if (typeof name === 'string') return name;
  if (typeof title === 'string') return title;
  if (!Array.isArray(products)) return undefined;
  const [first] = products;
  if (!isJsonObject(first) || typeof first.name !== 'string') return undefined;
  return products.length > 1 ? andMore(first.name, products.length - 1) : first.name;
}

const isPlain = (value: Json): boolean => ['string', 'number', 'boolean'].includes(typeof value);
