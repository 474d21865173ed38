import type { Language } from '../../i18n/language.ts';
import type { BothLanguages } from '../both-languages.ts';
import { safe } from './shop-words.ts';

/**
 * What a message is made of, whatever channel carries it. Texts are Liquid over plain words; what people typed stands in
 * them only by way of `shop-words.ts`.
 */
export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'button'; readonly label: string; readonly href: string }
  | { readonly kind: 'coupon'; readonly worth: string; readonly terms: string }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  /** A list of products at a path, and what they cost in all; without a total, without prices. */
  | { readonly kind: 'items'; readonly path: string; readonly total?: string }
  /** What is in the cart that began the run; else the product that did. */
  | { readonly kind: 'cart' }
  /** The product that stands at a path. */
  | { readonly kind: 'product'; readonly path: string }
  /** Each answer is a link. */
  | { readonly kind: 'answers'; readonly answers: readonly { readonly label: string; readonly href: string }[] };

export interface Text {
  readonly subject: string;
  /** Another subject, to be tried against it. */
  readonly other?: string;
  readonly parts: readonly Part[];
}

/** One message in both languages. */
export type Letter = Readonly<Record<Language, Text>>;

export const heading = (text: string): Part => ({ kind: 'heading', text });
export const paragraph = (text: string): Part => ({ kind: 'paragraph', text });
export const note = (text: string): Part => ({ kind: 'note', text });
export const button = (label: string, href: string): Part => ({ kind: 'button', label, href });
export const coupon = (worth: string, terms: string): Part => ({ kind: 'coupon', worth, terms });
export const facts = (...rows: (readonly [string, string])[]): Part => ({ kind: 'facts', rows });
export const items = (path: string, total?: string): Part => ({ kind: 'items', path, ...(total && { total }) });
export const cart: Part = { kind: 'cart' };
export const product = (path: string): Part => ({ kind: 'product', path });

/** What somebody wrote, each line a paragraph of its own. */
export const lines = (words: string): Part[] => safe(words).split('\n').filter(Boolean).map(paragraph);

/** How a reader is addressed; who gave no name too. */
export const you: BothLanguages = {
  ko: "{{ customer.name | default: '고객' }}님",
  en: "{{ customer.name | default: 'there' | split: ' ' | first }}",
};

/** An address that an event may have brought; else another one. */
export const linkFrom = (path: string, otherwise: string): string =>
  `{% if ${path} %}{{ ${path} }}{% else %}${otherwise}{% endif %}`;
