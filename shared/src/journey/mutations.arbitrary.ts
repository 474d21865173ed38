import fc from 'fast-check';
import type { Json, JsonObject } from '../json.ts';

/** Values that hand-written documents and broken programs put where something else belongs. */
const wrong = fc.oneof(
  fc.constantFrom<Json>(
    null,
    '',
    'n0',
    'n1',
    'trigger',
    'next',
    'nowhere',
    -1,
    0,
    1e9,
    1.5,
    true,
    [],
    {},
    'PT0S',
    '한글',
  ),
  fc.constantFrom<Json>('{{ customer.name', { all: [] }, { not: {} }, ['n0'], { id: 'n0' }, '__proto__', 'constructor'),
);

/** A text in a text's place is mostly well-formed, and mostly wrong. */
const word = fc.constantFrom(
  '',
  'n0',
  'n1',
  'trigger',
  'next',
  'nowhere',
  'x',
  '{{ customer.name',
  'steps.n1.k',
  '{{ steps.n1.k }}',
  'Mars/Olympus',
);

interface Mutation {
  /** Which of all places of the document, as a share of them. */
  readonly at: number;
  readonly does: 'drop' | 'replace' | 'double' | 'add' | 'swap' | 'reword';
  readonly value: Json;
  readonly word: string;
  /** Which other value of the same kind a swap takes. */
  readonly other: number;
}

/** One to three faults somewhere in a document. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
    // Swaps keep the shape, so that what they do is found by validation, or by nobody.
    does: fc.constantFrom(
      ...(['drop', 'replace', 'double', 'add', 'swap', 'swap', 'reword', 'reword', 'reword', 'reword'] as const),
    ),
    word,
    value: wrong,
    other: fc.double({ min: 0, max: 0.999_999, noNaN: true }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The document with the faults in it; the one given is left as it is. */
export function mutate(document: JsonObject, faults: readonly Mutation[]): JsonObject {
  const copy = structuredClone(document);
  for (const { at, does, value, word: text, other } of faults) {
    const all = placesIn(copy);
    const places = does === 'reword' ? all.filter((one) => typeof valueAt(one) === 'string') : all;
    const place = places[Math.floor(at * places.length)];
    if (!place) continue;
    const alike = places.filter((one) => kindOf(one) === kindOf(place)).map(valueAt);
    const swapped = structuredClone(alike[Math.floor(other * alike.length)] ?? null);
    change(place, does, does === 'swap' ? swapped : does === 'reword' ? text : value);
  }
  return copy;
}

type Place = { readonly list: Json[]; readonly index: number } | { readonly object: JsonObject; readonly key: string };

/** What stands under the same name may stand here, too. */
const kindOf = (place: Place): string => ('list' in place ? 'item' : place.key);

const valueAt = (place: Place): Json => ('list' in place ? place.list[place.index] : place.object[place.key]) ?? null;

function change(place: Place, does: Mutation['does'], value: Json): void {
  if ('list' in place) {
    const { list, index } = place;
    if (does === 'drop') list.splice(index, 1);
    else if (does === 'double') list.splice(index, 0, structuredClone(list[index] ?? null));
    else if (does === 'add') list.push(value);
    else list[index] = value;
    return;
  }
  const { object, key } = place;
  if (does === 'drop') delete object[key];
  else if (does === 'add') object[`${key}x`] = value;
  else object[key] = does === 'double' ? [object[key] ?? null, object[key] ?? null] : value;
}

function placesIn(value: Json): Place[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => [{ list: value, index }, ...placesIn(one)]);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => [{ object: value, key }, ...placesIn(one ?? null)]);
}
