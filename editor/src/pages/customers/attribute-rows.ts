import { isJsonObject, type Json, type JsonObject } from '@olle/shared/json';

export interface AttributeRow {
  /** Path, as conditions write it: `address.city`. */
  readonly path: string;
  readonly value: Json;
}

/** Drawn in panels of their own. */
const elsewhere = new Set(['cart']);
const first = ['name', 'email', 'phone', 'birthday', 'tier'];

/** Attributes one value a line: who this is first, then in the shop's order; objects by the path of each value. */
export function attributeRows(attributes: JsonObject): readonly AttributeRow[] {
  const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);
  return Object.entries(attributes)
    .filter(([name]) => !elsewhere.has(name))
    .toSorted(([one], [other]) => rank(one) - rank(other))
    .flatMap(([name, value]) => rowsOf(name, value));
}

const rowsOf = (path: string, value: Json): readonly AttributeRow[] =>
  isJsonObject(value)
    ? Object.entries(value).flatMap(([name, inner]) => rowsOf(`${path}.${name}`, inner))
    : [{ path, value }];
