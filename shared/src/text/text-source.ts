import { type Document, isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Key } from './yaml-style.ts';

/** A stretch of the text, [from, to) in characters. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A text that could be read, and where in it everything stands. */
export interface TextSource {
  readonly value: unknown;
  /** What to mark when something is wrong at this path: the value, or the key of one that goes over several lines. */
  readonly markOf: (path: readonly Key[]) => Range;
  readonly keyOf: (path: readonly Key[]) => Range;
  /** From the key (or the dash) to the end of the value. */
  readonly wholeOf: (path: readonly Key[]) => Range;
  /** `content.html` below a path; keys may have dots in them. */
  readonly pathOf: (base: readonly Key[], dotted: string) => readonly Key[];
  /** Of the innermost value around a place in the text. */
  readonly pathAt: (offset: number) => readonly Key[];
}

export function sourceOf(document: Document, value: unknown, text: string): TextSource {
  const found = (path: readonly Key[]): Found => find(document, path);
  return {
    value,
    keyOf: (path) => rangeOfKey(found(path), text),
    markOf: (path) => {
      const place = found(path);
      const own = rangeOf(place.node);
      const multiline = own === null || own.from === own.to || text.slice(own.from, own.to).trimEnd().includes('\n');
      return place.exact && !multiline && own ? trimmed(own, text) : rangeOfKey(place, text);
    },
    wholeOf: (path) => {
      const place = found(path);
      const { from } = rangeOfKey(place, text);
      return { from, to: Math.max(from, rangeOf(place.node)?.to ?? from) };
    },
    pathOf: (base, dotted) => [...base, ...undot(childOf(found(base)), dotted)],
    pathAt: (offset) => pathTo(document.contents, offset),
  };
}

interface Found {
  readonly node: Node | null;
  readonly key: Node | null;
  /** False: there is no such value; this is the one around it. */
  readonly exact: boolean;
}

function find(document: Document, path: readonly Key[]): Found {
  let place: Found = { node: document.contents, key: null, exact: true };
  for (const key of path) {
    const node = resolved(place.node, document);
    const pair = isMap(node) ? pairOf(node.items, key) : undefined;
    const item = isSeq(node) && typeof key === 'number' ? node.items[key] : undefined;
    if (pair) place = { node: asNode(pair.value), key: asNode(pair.key), exact: true };
    else if (isNode(item)) place = { node: item, key: null, exact: true };
    else return { ...place, exact: false };
  }
  return place;
}

const asNode = (value: unknown): Node | null => (isNode(value) ? value : null);
const childOf = ({ node, exact }: Found): Node | null => (exact ? node : null);
const resolved = (node: Node | null, document: Document): Node | null =>
  isAlias(node) ? (node.resolve(document) ?? null) : node;

export const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);
const pairOf = (pairs: readonly Pair[], key: Key): Pair | undefined => pairs.find((pair) => nameOf(pair) === `${key}`);

function rangeOf(node: Node | null): Range | null {
  const [from, to] = node?.range ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

/** Without a key (an item of a list, the text itself): the first line of the value. */
function rangeOfKey({ key, node }: Found, text: string): Range {
  const of = rangeOf(key);
  if (of) return of;
  const { from, to } = rangeOf(node) ?? { from: 0, to: text.length };
  const end = text.indexOf('\n', from);
  return { from, to: Math.max(from, Math.min(to, end < 0 ? text.length : end)) };
}

const trimmed = ({ from, to }: Range, text: string): Range => ({
  from,
  to: from + Math.max(1, text.slice(from, to).trimEnd().length),
});

/** The longest key that fits is meant: `match.cart.id` may be the key `cart.id`. */
function undot(node: Node | null, dotted: string): readonly Key[] {
  if (dotted === '') return [];
  const parts = dotted.split('.');
  for (let length = parts.length; length > 0; length--) {
    const [head, rest] = [parts.slice(0, length).join('.'), parts.slice(length).join('.')];
    if (isMap(node)) {
      const pair = pairOf(node.items, head);
      if (pair) return [head, ...undot(asNode(pair.value), rest)];
    } else if (isSeq(node) && /^\d+$/.test(head) && Number(head) < node.items.length)
      return [Number(head), ...undot(asNode(node.items[Number(head)]), rest)];
  }
  return [];
}

function pathTo(node: unknown, offset: number): readonly Key[] {
  if (!isCollection(node)) return [];
  const within = (from: number, to: number): boolean => from <= offset && offset <= to;
  if (isSeq(node)) {
    const index = node.items.findLastIndex((item) => isNode(item) && (item.range?.[0] ?? Infinity) <= offset);
    const item = node.items[index];
    return isNode(item) && within(item.range?.[0] ?? 0, item.range?.[2] ?? 0) ? [index, ...pathTo(item, offset)] : [];
  }
  for (const pair of isMap(node) ? node.items : []) {
    const start = asNode(pair.key)?.range?.[0] ?? asNode(pair.value)?.range?.[0];
    const end = asNode(pair.value)?.range?.[2] ?? asNode(pair.key)?.range?.[2];
    if (start === undefined || end === undefined || !within(start, end)) continue;
    return [nameOf(pair), ...pathTo(pair.value, offset)];
  }
  return [];
}
