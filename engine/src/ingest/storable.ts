import { deepestJson, type Json } from '@olle/shared/json';
import { isStorable, storableText } from '@olle/shared/storable-text';

/** Why Postgres could not keep a value as jsonb; null when it can. */
export function storageProblem(value: Json, depth = 0): 'too_deep' | 'invalid_text' | null {
  if (typeof value === 'string') return isStorable(value) ? null : 'invalid_text';
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= deepestJson) return 'too_deep';
  if (Array.isArray(value)) return first(value, depth);
  for (const key in value) if (!isStorable(key)) return 'invalid_text';
  return first(Object.values(value), depth);
}

/** What can be kept of it: unstorable characters become U+FFFD, what is too deep is left out. */
export function storablePart(value: Json, depth = 0): Json {
  if (typeof value === 'string') return storableText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepestJson) return null;
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
