import { z } from 'zod';

/** Any JSON value. What clients send stays JSON all the way: no dates, no functions. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export const jsonSchema: z.ZodType<Json> = z.json() as z.ZodType<Json>; // zod infers its own equal recursive type
export const jsonObjectSchema: z.ZodType<JsonObject> = z.record(z.string(), jsonSchema);

/** Deeper than any document or event, and far from what overflows a stack, ours or Postgres's. */
export const deepestJson = 64;

export function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function isTooDeep(value: unknown): boolean {
  const open: { readonly inner: unknown; readonly depth: number }[] = [{ inner: value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { inner, depth } = next;
    if (typeof inner !== 'object' || inner === null) continue;
    if (depth >= deepestJson) return true;
    for (const one of Object.values(inner)) open.push({ inner: one, depth: depth + 1 });
  }
  return false;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
