import type { Json } from '../json.ts';
import type { Fact } from '../runner/fact.ts';
import type { Scope } from '../runner/scope.ts';
import { elementsOf, readPath } from './path.ts';
import { readFrom } from './reference.ts';

/**
 * Is this the very cart, order or product that the run is about? Left a property of the event, right a path
 * (`trigger.cart_id`). Several values on a side match if any does; missing on either side never matches.
 */
export function matches(
  fact: Pick<Fact, 'properties'>,
  match: Readonly<Record<string, string>>,
  scope: Scope,
): boolean {
  return Object.entries(match).every(([property, from]) => {
    const wanted = new Set(elementsOf(readFrom(from, scope)).map(comparable));
    return elementsOf(readPath(fact.properties, property)).some((value) => {
      const key = comparable(value);
      return key !== null && wanted.has(key);
    });
  });
}

/** Shops send one id as a number here and as text there. Nothing else has a text of its own. */
function comparable(value: Json): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}
