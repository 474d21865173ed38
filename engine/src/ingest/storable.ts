import type { Json } from '@olle/shared/json';

/** Deeper than any shop's data, and far from what overflows a stack, ours or Postgres's. */
const DEPTH = 64;
const halfCharacters = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** U+0000 and halves of surrogate pairs: JSON can write them, Postgres cannot keep them. */
const storableText = (text: string): string => text.replaceAll('\0', '\ufffd').replace(halfCharacters, '\ufffd');
// Most texts hold neither, and a search for two ranges is far quicker than looking around each character.
const isStorable = (text: string): boolean =>
  !(text.includes('\0') || /[\ud800-\udfff]/.test(text)) || storableText(text) === text;

/** Why Postgres could not keep a value as jsonb; null when it can. */
export function storageProblem(value: Json, depth = 0): 'too_deep' | 'invalid_text' | null {
  if (typeof value === 'string') return isStorable(value) ? null : 'invalid_text';
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= DEPTH) return 'too_deep';
  if (Array.isArray(value)) return first(value, depth);
  for (const key in value) if (!isStorable(key)) return 'invalid_text';
  return first(Object.values(value), depth);
}

/** What can be kept of it: unstorable characters become U+FFFD, what is too deep is left out. */
export function storablePart(value: Json, depth = 0): Json {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEPTH) return null;
  if (Array.isArray(value)) return value.map((element) => storablePart(element, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [storableText(key), storablePart(inner, depth + 1)]),
  );
}

function first(values: readonly Json[], depth: number): 'too_deep' | 'invalid_text' | null {
  for (const value of values) {
    const problem = storageProblem(value, depth + 1);
    if (problem) return problem;
  }
  return null;
}
