import { z } from 'zod';
import { isJsonObject, type Json } from '../json.ts';

/**
 * The same value with its keys in the order in which the schema names them; free ones (of a match, of headers) by the
 * alphabet. So two equal values are written as the same text, whoever wrote them down first.
 */
export function canonicalOf(schema: z.ZodType, value: Json): Json {
  const sorted = byAlphabet(value);
  // zod builds what it parsed in the order of the schema. What a later release wrote keeps the alphabet.
  const parsed = schema.pipe(z.json()).safeParse(sorted);
  return parsed.success ? parsed.data : sorted;
}

function byAlphabet(value: Json): Json {
  if (Array.isArray(value)) return value.map(byAlphabet);
  // Stored JSON knows no -0.
  if (!isJsonObject(value)) return value === 0 ? 0 : value;
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, byAlphabet(value[key] ?? null)]));
}
