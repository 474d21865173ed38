import { attributeName, attributeTitle } from '@olle/shared/i18n/attribute-names';
import { knownProperties, propertyName } from '@olle/shared/i18n/known-properties';
import type { Language } from '@olle/shared/i18n/language';
import { listIn, valueExpression } from './value-expression.ts';

/** Something that a mail can say of its reader. */
export interface LetterValue {
  readonly title: string;
  /** As the data has it. */
  readonly path: string;
  readonly expression: string;
  /** It is several of the same, such as the names of all products. */
  readonly isList: boolean;
  /** What has to be done for it to have a value. */
  readonly note?: string;
}

export interface ValuePart {
  readonly id: 'customer' | 'trigger' | 'steps' | 'coupon' | 'cart' | 'others' | 'mail';
  readonly title: string;
  readonly values: readonly LetterValue[];
}

/** What there is to be shown. */
export interface KnownValues {
  readonly attributes: readonly string[];
  /** The event that begins the journey, as people call it; null: none does. */
  readonly event: { readonly name: string; readonly properties: readonly string[] } | null;
  /** Of steps on the way that keep something: under which name, and what. */
  readonly steps: readonly { readonly id: string; readonly title: string; readonly properties: readonly string[] }[];
  readonly hasCoupon: boolean;
}

export interface ValueWords {
  readonly language: Language;
  readonly parts: Readonly<Record<Exclude<ValuePart['id'], 'trigger'>, string>>;
  readonly ofEvent: (event: string) => string;
  readonly ofCustomer: (attribute: string) => string;
  readonly ofProduct: (property: string) => string;
  readonly ofCart: (property: string) => string;
  readonly ofCartProduct: (property: string) => string;
  readonly ofStep: (step: string, property: string) => string;
  readonly unnamed: string;
  readonly couponCode: string;
  readonly couponNote: string;
  readonly unsubscribe: string;
}

/** All that a mail can show, in the order in which it is looked for, by the names that people have for it. */
export function valuesOf(known: KnownValues, words: ValueWords): readonly ValuePart[] {
  const { language, parts } = words;
  const { event, steps, hasCoupon } = known;
  const at = (root: string, path: string, title: string) => valueAt(language, root, path.split('.'), title);
  const ofCustomers = [...new Set([...usual, ...known.attributes])].flatMap((path) => ofCustomer(path, words));
  const listed: readonly ValuePart[] = [
    {
      id: 'customer',
      title: parts.customer,
      values: ofCustomers.filter((value) => isNamed(value) && !isOfCart(value)),
    },
    ...(event
      ? [{ id: 'trigger', title: words.ofEvent(event.name), values: ofTrigger(event.properties, words) } as const]
      : []),
    {
      id: 'steps',
      title: parts.steps,
      values: steps.flatMap(({ id, title, properties }) =>
        properties.flatMap((property) =>
          at('steps', `${id}.${property}`, words.ofStep(title, propertyName(property, language))),
        ),
      ),
    },
    {
      id: 'coupon',
      title: parts.coupon,
      values: at('coupon', 'code', words.couponCode).map((value) =>
        hasCoupon ? value : { ...value, note: words.couponNote },
      ),
    },
    { id: 'cart', title: parts.cart, values: ofCustomers.filter((value) => isNamed(value) && isOfCart(value)) },
    { id: 'others', title: parts.others, values: ofCustomers.filter((value) => !isNamed(value)) },
    { id: 'mail', title: parts.mail, values: at('message', 'unsubscribe_url', words.unsubscribe) },
  ];
  return listed.filter(({ values }) => values.length > 0);
}

/** What nearly every customer has stands first, though nobody has been seen with it. */
const usual = ['name', 'email', 'phone'];

/** What people have a word for is found among the rest. */
const isNamed = ({ title, path }: LetterValue): boolean => path !== `customer.${title}`;

const isOfCart = ({ path }: LetterValue): boolean => path.startsWith('customer.cart.');

function ofCustomer(path: string, words: ValueWords): readonly LetterValue[] {
  const values = valueAt(words.language, 'customer', path.split('.'), titleOf(path, words));
  // A greeting with a hole in it is what goes wrong first.
  if (path !== 'name') return values;
  return values.map((value) => ({ ...value, expression: `{{ customer.name | default: '${words.unnamed}' }}` }));
}

/** Products and coupons have these, too: in a mail it has to be said whose they are. */
const ofMany = new Set(['name', 'email', 'phone', 'tier']);

function titleOf(path: string, { language, ofCustomer, ofCart, ofCartProduct }: ValueWords): string {
  if (ofMany.has(path)) return ofCustomer(attributeName(path, language));
  const [, isProduct, property = ''] = /^cart\.(items\.)?(.+)$/.exec(path) ?? [];
  const name = propertyName(property, language);
  if (name === property && !knownProperties.includes(property)) return attributeTitle(path, language);
  return isProduct ? ofCartProduct(name) : ofCart(name);
}

/** What a value is called that a text may hold though nobody was seen with it. */
export function valueTitle(path: string, words: ValueWords): string {
  const [root, ...keys] = path.split('.');
  const rest = keys.join('.');
  if (root === 'customer') return titleOf(rest, words);
  if (root === 'coupon' && rest === 'code') return words.couponCode;
  if (root === 'message' && rest === 'unsubscribe_url') return words.unsubscribe;
  if (root !== 'trigger' || rest === '') return path;
  const name = propertyName(rest, words.language);
  return ofOneProduct.has(rest) ? words.ofProduct(name) : name;
}

/** What shops say of a product in an event that is about one. */
const ofOneProduct = new Set(['name', 'price', 'quantity', 'url', 'image_url', 'category', 'brand', 'variant']);

function ofTrigger(properties: readonly string[], { language, ofProduct }: ValueWords): LetterValue[] {
  const isProduct = properties.some((property) => property === 'product_id' || property === 'sku');
  return properties.flatMap((property) => {
    const name = propertyName(property, language);
    const title = isProduct && ofOneProduct.has(property) ? ofProduct(name) : name;
    return valueAt(language, 'trigger', property.split('.'), title);
  });
}

function valueAt(language: Language, root: string, keys: readonly string[], title: string): readonly LetterValue[] {
  const list = listIn(keys);
  // A list itself would be shown as the data has it.
  if (list === keys.length - 1 && list >= 0) return [];
  const path = [root, ...keys].join('.');
  return [{ title, path, expression: valueExpression(root, keys, language), isList: list >= 0 }];
}
