import { isJsonObject, type Json } from '../json.ts';

const longestText = 200;
const widest = 10;

/** A value as a step keeps it: whole when small, cut when a sentence could not show it anyway. */
export function brief(value: Json): Json {
  if (typeof value === 'string') return value.length > longestText ? `${value.slice(0, longestText)}…` : value;
  if (Array.isArray(value)) return value.slice(0, widest).map(brief);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, widest)
      .map(([key, inner]) => [key, brief(inner)]),
  );
}
