import { valueAt } from '../value-at.ts';
import type { Key } from '../yaml-style.ts';
import { writingMark } from './writing-mark.ts';

/** As much of JSON Schema as the journey's uses. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** What may stand at a path of a value: of several ways to write something, those that go with what is written. */
export function schemasAt(root: Schema, value: unknown, path: readonly Key[]): readonly Schema[] {
  let [here, schemas] = [value, waysOf(root, root, value)];
  for (const key of path) {
    here = valueAt(here, [key]);
    const inner = schemas.flatMap((schema) => under(schema, key));
    schemas = inner.flatMap((schema) => waysOf(root, schema, here));
  }
  return schemas;
}

function under({ items, properties = {}, additionalProperties: others }: Schema, key: Key): readonly Schema[] {
  if (typeof key === 'number') return items ? [items] : [];
  const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (own) return [own];
  return typeof others === 'object' ? [others] : [];
}

function waysOf(root: Schema, schema: Schema, value: unknown): readonly Schema[] {
  const all = unfold(root, schema, 0);
  const fitting = all.filter((one) => fits(one, value));
  return fitting.length > 0 ? fitting : all;
}

function unfold(root: Schema, schema: Schema, depth: number): readonly Schema[] {
  const { $ref, anyOf, oneOf, allOf } = schema;
  if (depth > 20) return [];
  if ($ref !== undefined) {
    const named = $ref === '#' ? root : root.$defs?.[$ref.replace(/^#\/\$defs\//, '')];
    return named ? unfold(root, named, depth + 1) : [];
  }
  const inner = [...(anyOf ?? []), ...(oneOf ?? []), ...(allOf ?? [])];
  return inner.length > 0 ? inner.flatMap((one) => unfold(root, one, depth + 1)) : [schema];
}

/** Told apart by what is fixed (`type: wait`) and by the keys that are written. */
function fits({ properties, additionalProperties, type }: Schema, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return type === undefined || type === 'array';
  if (!properties) return type === undefined || type === 'object';
  return Object.entries(value).every(([key, inner]) => {
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!own) return additionalProperties !== false || key === writingMark;
    return own.const === undefined || inner === null || own.const === inner;
  });
}
