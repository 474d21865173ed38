import { type Document, isMap, isScalar, isSeq, type Node, Scalar, type ToStringOptions, visit } from 'yaml';
import type { Json } from '../json.ts';

/** One key of an object, or the index of a list. */
export type Key = string | number;

/** Lines are never folded, between quotes neither: a mail's body keeps its own, and blanks at their ends. */
export const writing: ToStringOptions = {
  lineWidth: 0,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  indent: 2,
  flowCollectionPadding: true,
};

/** YAML 1.2, where `on`, `y` and `09:00` are words. */
export const reading = { version: '1.2', merge: false, prettyErrors: false } as const;

/** Longer than this, a text stands below its key, as it is: no signs in it are escaped. */
const besideKey = 80;

/** A value as a node of the text, at home at `path`. */
export function styledNode(document: Document, value: Json, path: readonly Key[]): Node {
  const node: Node = document.createNode(value, { aliasDuplicateObjects: false });
  visit(node, {
    Scalar: (key, scalar) => {
      if (key !== 'key' && isLong(scalar.value))
        scalar.type = hasBlankLine(scalar.value) ? Scalar.QUOTE_DOUBLE : Scalar.BLOCK_LITERAL;
    },
  });
  lineUp(node, path);
  return node;
}

const isLong = (value: unknown): value is string =>
  typeof value === 'string' && (value.length > besideKey || value.includes('\n'));

/** Below its key, a line of blanks alone would be taken for the room before the text, or after it. */
const hasBlankLine = (value: string): boolean => /^[ \t]+$/m.test(value);

/** Connections and positions take a line each; the parts of a journey, and its steps, stand apart. */
function lineUp(node: Node, path: readonly Key[]): void {
  if (onOneLine(path) && isMap(node)) node.flow = true;
  else if (isSeq(node))
    node.items.forEach((item, index) => {
      if (isMap(item) || isSeq(item)) lineUp(item, [...path, index]);
      if (path[0] === 'nodes' && path.length === 1 && index > 0 && isMap(item)) item.spaceBefore = true;
    });
  else if (isMap(node))
    node.items.forEach(({ key, value }, index) => {
      if (!isScalar(key)) return;
      if (path.length === 0 && index > 0 && (isMap(value) || isSeq(value))) key.spaceBefore = true;
      if (isMap(value) || isSeq(value)) lineUp(value, [...path, String(key.value)]);
    });
}

const onOneLine = ([room, ...inner]: readonly Key[]): boolean =>
  inner.length === 1 && (room === 'edges' || room === 'layout');
