import { isJsonObject, type Json, type JsonObject } from '@olle/shared/json';

const DEEPEST = 3;
const MOST = 200;

/**
 * The dotted paths at which samples hold values, in the order of the alphabet: what an editor offers to choose from.
 * @example propertyPaths([{ total: 1, products: [{ brand: 'a' }] }]) // ['products.brand', 'total']
 */
export function propertyPaths(samples: readonly JsonObject[]): string[] {
  const paths = new Set<string>();
  for (const sample of samples) collect(sample, '', 1, paths);
  return [...paths].sort();
}

function collect(value: Json, prefix: string, depth: number, paths: Set<string>): void {
  if (Array.isArray(value)) {
    const inner = value.filter((element) => isJsonObject(element));
    if (inner.length === 0) add(prefix, paths);
    for (const element of inner) collect(element, prefix, depth, paths);
  } else if (isJsonObject(value)) {
    if (depth > DEEPEST) return;
    for (const [key, member] of Object.entries(value)) {
      // A key with a dot cannot be reached by a path.
      if (!key.includes('.') && key !== '') collect(member, prefix ? `${prefix}.${key}` : key, depth + 1, paths);
    }
  } else if (value !== null) add(prefix, paths);
}

function add(path: string, paths: Set<string>): void {
  if (path !== '' && paths.size < MOST) paths.add(path);
}
