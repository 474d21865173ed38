import type { Json, JsonObject } from '../json.ts';
import type { Fact } from '../runner/fact.ts';
import type { Scope } from '../runner/scope.ts';
import { elementsOf, readPath } from './path.ts';
import { readFrom } from './reference.ts';

/**
 * Is this the very cart, order or product that the run is about? Left a property of the event, right a path
 * (`trigger.cart_id`). Several values on a side match if any does; missing on either side never matches.
 */
export const matches = (fact: Told, match: Match, scope: Scope): boolean =>
  Object.entries(match).every(([property, from]) => common(fact, property, from, scope) !== undefined);

/** By which values it matched, for a sentence: the very cart. */
export function matchedBy(fact: Told, match: Match, scope: Scope): JsonObject {
  const entries = Object.entries(match);
  return Object.fromEntries(
    entries.map(([property, from]) => [property, common(fact, property, from, scope) ?? null] as const),
  );
}

type Told = Pick<Fact, 'properties'>;
type Match = Readonly<Record<string, string>>;

/** The first value of the event that stands on the other side as well. */
function common(fact: Told, property: string, from: string, scope: Scope): Json | undefined {
  const wanted = new Set(elementsOf(readFrom(from, scope)).map(comparable));
  return elementsOf(readPath(fact.properties, property)).find((value) => {
    const key = comparable(value);
    return key !== null && wanted.has(key);
  });
}

/** Shops send one id as a number here and as text there. Nothing else has a text of its own. */
function comparable(value: Json): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}
