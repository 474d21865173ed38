import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { TextFormat } from '../text-format.ts';
import { nameOf } from '../text-source.ts';
import { type Key, reading } from '../yaml-style.ts';
import { writingMark } from './writing-mark.ts';

/** What somebody is about to write. */
export interface WritingPlace {
  /** Of the object that a key is written in, or of the value. */
  readonly path: readonly Key[];
  readonly as: 'key' | 'value';
  /** What is there already and would be replaced, [from, to). */
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** All that the text says beside it. */
  readonly value: unknown;
}

/**
 * Where in the document a place of the text is, though the text cannot be read just there: something is put into the
 * gap, and looked for. Null: in a comment, in a text of several lines, or nowhere.
 */
export function placeAt(text: string, offset: number, format: TextFormat): WritingPlace | null {
  const gap = format === 'json' ? jsonWord(text, offset) : yamlWord(text, offset);
  if (!gap) return null;
  const { from, to } = gap;
  // A word alone between keys belongs to the line before; as a key it stands by itself.
  for (const filling of format === 'json' ? [`"${writingMark}"`] : [writingMark, `${writingMark}: `]) {
    const document = parseDocument(text.slice(0, from) + filling + text.slice(to), { ...reading, strict: false });
    const found = find(document.contents, []);
    if (found) return { ...found, from, to, word: bare(text.slice(from, offset)), value: valueOfDocument(document) };
  }
  return null;
}

function valueOfDocument(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return null;
  }
}

const bare = (word: string): string => word.replaceAll(/^["']|["']$/g, '');

/** In YAML, after the last sign of the line that begins a key or a value; names of events have blanks in them. */
function yamlWord(text: string, offset: number) {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  const begun = /^(?:.*(?::\s+|[{[,]\s*)|\s*(?:-\s+)*)/.exec(before)?.[0].length ?? 0;
  if (/(^|\s)#/.test(before.slice(begun))) return null;
  const rest = /^[^,}\]\n#:]*/.exec(text.slice(offset))?.[0] ?? '';
  return { from: start + begun, to: offset + rest.trimEnd().length };
}

function jsonWord(text: string, offset: number) {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  // Within quotes when an odd number of them stands before.
  const open = [...before.matchAll(/(?<!\\)"/g)].length % 2 === 1;
  const from = open ? start + before.lastIndexOf('"') : offset - (/[\w.-]*$/.exec(before)?.[0].length ?? 0);
  const rest = (open ? /^[^"\n]*"?/ : /^[\w.-]*/).exec(text.slice(offset))?.[0] ?? '';
  return { from, to: offset + rest.length };
}

function find(node: unknown, path: readonly Key[]): Pick<WritingPlace, 'path' | 'as'> | null {
  if (isScalar(node)) return node.value === writingMark ? { path, as: 'value' } : null;
  if (isSeq(node)) return first(node.items, (item, index) => find(item, [...path, index]));
  if (!isMap(node)) return null;
  return first(node.items, (pair) =>
    nameOf(pair) === writingMark ? { path, as: 'key' } : find(pair.value, [...path, nameOf(pair)]),
  );
}

function first<T, R>(items: readonly T[], look: (item: T, index: number) => R | null): R | null {
  for (const [index, item] of items.entries()) {
    const found = look(item, index);
    if (found) return found;
  }
  return null;
}
