import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Node, type YAMLMap, type YAMLSeq } from 'yaml';
import { sameJson } from '../conditions/same-json.ts';
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import { nameOf } from './text-source.ts';
import { type Key, styledNode } from './yaml-style.ts';

/**
 * A node of the text, changed as little as it takes to say `value`: what says so already stays as it was written, with
 * its comments, quotes and order of keys. The node given is the one that is changed, where it can be.
 */
export function mergedNode(document: Document, node: unknown, value: Json, path: readonly Key[]): Node {
  if (!isNode(node)) return styledNode(document, value, path);
  if (sameJson(saidBy(node, document), value)) return node;
  if (isMap(node) && isJsonObject(value)) return mergeMap(document, node, value, path);
  if (isSeq(node) && Array.isArray(value)) return mergeSeq(document, node, value, path);
  const fresh = styledNode(document, value, path);
  keepRemarks(node, fresh);
  return fresh;
}

/** The text was read as JSON before: there is nothing else in it. */
const saidBy = (node: Node, document: Document): Json => node.toJS(document) as Json;

function mergeMap(document: Document, map: YAMLMap, value: JsonObject, path: readonly Key[]): Node {
  map.items = map.items.filter((pair) => Object.hasOwn(value, nameOf(pair)));
  // New ones come where the schema has them: after the one that is named before them.
  let next = 0;
  for (const [key, inner] of Object.entries(value)) {
    const at = map.items.findIndex((pair) => nameOf(pair) === key);
    const pair = map.items[at];
    if (pair) pair.value = mergedNode(document, pair.value, inner, [...path, key]);
    else map.items.splice(next, 0, ...newPairs(document, key, inner, path));
    next = (pair ? at : next) + 1;
  }
  return map;
}

/** As part of an object, so that the new pair is lined up as any other at its place. */
function newPairs(document: Document, key: string, value: Json, path: readonly Key[]) {
  const made = styledNode(document, { [key]: value }, path);
  const [pair] = isMap(made) ? made.items : [];
  if (path.length === 0 && isPair(pair) && isScalar(pair.key) && !isScalar(pair.value)) pair.key.spaceBefore = true;
  return pair ? [pair] : [];
}

function mergeSeq(document: Document, list: YAMLSeq, value: readonly Json[], path: readonly Key[]): Node {
  const before = list.items.map((item) => ({ item, of: isNode(item) ? identityOf(saidBy(item, document)) : '' }));
  const known = new Map<string, unknown[]>();
  for (const { item, of } of before) known.set(of, [...(known.get(of) ?? []), item]);
  const kept = value.map((one) => known.get(identityOf(one))?.shift());
  const used = new Set(kept);
  const leading = list.items[0];
  list.items = value.map((one, index) => {
    // One that nothing is known by goes on where it stood.
    const stood = list.items[index];
    const old = kept[index] ?? (isJsonObject(one) && !used.has(stood) && !named(one) ? stood : undefined);
    const node = mergedNode(document, old, one, [...path, index]);
    // What stood apart from the one before stands apart from nothing now.
    if (index === 0 && old !== leading) node.spaceBefore = false;
    if (old === undefined && path[0] === 'nodes' && path.length === 1 && index > 0) node.spaceBefore = true;
    return node;
  });
  return list;
}

const named = ({ id, from, output }: JsonObject): boolean =>
  id !== undefined || (from !== undefined && output !== undefined);

/** By its id, or as a connection by where it begins; by all that it says, otherwise. */
function identityOf(value: Json): string {
  if (!isJsonObject(value)) return JSON.stringify(value);
  const { id, from, output } = value;
  if (typeof id === 'string') return `id ${id}`;
  return typeof from === 'string' && typeof output === 'string' ? `from ${from}/${output}` : JSON.stringify(value);
}

/** What was said beside the old value is said beside the new one. */
function keepRemarks(old: Node, fresh: Node): void {
  if (old.commentBefore) fresh.commentBefore = old.commentBefore;
  if (old.spaceBefore) fresh.spaceBefore = true;
  if (old.comment && isScalar(fresh)) fresh.comment = old.comment;
  const isText = isScalar(old) && isScalar(fresh) && typeof old.value === 'string' && typeof fresh.value === 'string';
  if (isText && !fresh.type && old.type?.startsWith('QUOTE')) fresh.type = old.type;
}
