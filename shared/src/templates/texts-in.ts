import { isJsonObject, type Json } from '../json.ts';

export interface PlacedText {
  readonly text: string;
  readonly path: string;
  /** What it may name beside what any template may. */
  readonly names?: readonly string[];
}

/** The texts in a JSON value, each a template of its own. */
export function textsIn(value: Json, path: string): PlacedText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}.${index}`));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, `${path}.${key}`));
}
