import { isJsonObject, type Json } from '../json.ts';

/**
 * The values a dotted path reaches. A path through an array reaches each element's value; null is missing. A list that
 * stands at the path's end is one value (`elementsOf` opens it).
 * @example readPath({ products: [{ brand: 'a' }, { brand: 'b' }] }, 'products.brand') // ['a', 'b']
 */
export function readPath(root: Json | undefined, path: string): Json[] {
  let reached: Json[] = root === undefined || root === null ? [] : [root];
  for (const key of path.split('.')) {
    reached = elementsOf(reached).flatMap((value) => {
      // Own keys only: `constructor` is no property of what a shop sends.
      const next = isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
      return next === undefined || next === null ? [] : [next];
    });
  }
  return reached;
}

/** Opens lists by one level, as SQL's lax paths do, and leaves out what is null. */
export const elementsOf = (values: readonly Json[]): Json[] =>
  values.flatMap((value) => (Array.isArray(value) ? value.filter((element) => element !== null) : [value]));
