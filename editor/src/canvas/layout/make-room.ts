import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { reachableFrom } from '@olle/shared/journey/graph';
import type { Operation } from '@olle/shared/journey/operations/apply-operation';
import type { Place } from '@olle/shared/journey/operations/place';
import { rowHeight } from './card-size.ts';
import { column, shiftRight } from './free-place.ts';
import { isPlaced, placesOf } from './places.ts';

interface Room {
  /** Where the new card goes; absent when the drawing arranges itself. */
  readonly at?: Place;
  /** What moves out of its way. */
  readonly moves: readonly Operation[];
}

/** Room for so many rows between an output and what it leads to: everything below moves down. */
export function roomOnEdge(document: JourneyDocument, from: string, output: string, rows = 1): Room {
  if (!isPlaced(document)) return { moves: [] };
  const places = placesOf(document);
  const edge = document.edges.find((other) => other.from === from && other.output === output);
  const above = places[from];
  const below = edge && places[edge.to];
  if (!edge || !above || !below) return roomBelow(document, from, output);
  const at = { x: below.x, y: above.y + rowHeight };
  const short = at.y + rows * rowHeight - below.y;
  if (short <= 0) return { at: { x: below.x, y: Math.round((above.y + below.y) / 2) }, moves: [] };
  const moved = [...reachableFrom(document, edge.to)].flatMap((id) => {
    const place = places[id];
    return place && place.y >= below.y && id !== triggerId ? [[id, { x: place.x, y: place.y + short }] as const] : [];
  });
  return { at, moves: [{ type: 'move', places: Object.fromEntries(moved) }] };
}

/** A free place below an output. */
export function roomBelow(document: JourneyDocument, from: string, output: string): Room {
  if (!isPlaced(document)) return { moves: [] };
  const places = placesOf(document);
  const above = places[from] ?? { x: 0, y: 0 };
  const taken = Object.values(places);
  const outputs = document.edges.filter((edge) => edge.from === from && edge.output !== output).length;
  const at = { x: above.x + outputs * column, y: above.y + rowHeight };
  return { at: { ...at, x: at.x + shiftRight(taken, [at]) }, moves: [] };
}
