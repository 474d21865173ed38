import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { edgesFrom, reachableFrom } from '@olle/shared/journey/graph';
import { applyOperation, type Operation } from '@olle/shared/journey/operations/apply-operation';
import { branchOf } from '@olle/shared/journey/operations/branch';
import { rowHeight } from '../layout/card-size.ts';
import { shiftRight } from '../layout/free-place.ts';
import { roomBelow, roomOnEdge } from '../layout/make-room.ts';
import { isPlaced, placesOf } from '../layout/places.ts';
import type { CarryFault } from './view-store.ts';

export interface Relocation {
  readonly id: string;
  readonly take: 'step' | 'branch';
  readonly onto: { readonly from: string; readonly output: string };
}

/** Whether it hangs there already: before it, behind it, or within a card that was only moved a little. */
export function staysThere(document: JourneyDocument, { id, onto }: Relocation): boolean {
  const drawn = document.edges.find(({ from, output }) => from === onto.from && output === onto.output);
  return id === triggerId || onto.from === id || drawn?.to === id;
}

/** Why a step or branch cannot go behind an output; null: it can. */
export function faultOf(document: JourneyDocument, relocation: Relocation): CarryFault | null {
  const { id, take, onto } = relocation;
  const taken = take === 'branch' ? branchOf(document, id) : [id];
  if (taken.includes(onto.from)) return 'inside';
  if (take === 'step' && edgesFrom(document, id).length > 1) return 'parts';
  if (take === 'branch' && reachableFrom(document, id).has(onto.from)) return 'cycle';
  return applyOperation(document, { type: 'relocate', ...relocation }) === document ? 'ends' : null;
}

/** The edits that move it there, as one entry of the history; in an arranged drawing it gets room. */
export function relocationOf(document: JourneyDocument, relocation: Relocation): Operation[] {
  const operation: Operation = { type: 'relocate', ...relocation };
  if (!isPlaced(document)) return [operation];
  const { id, take, onto } = relocation;
  const places = placesOf(document);
  const taken = take === 'branch' ? branchOf(document, id) : [id];
  const ys = taken.map((each) => places[each]?.y ?? 0);
  const rows = 1 + Math.round((Math.max(...ys) - Math.min(...ys)) / rowHeight);
  const drawn = document.edges.some(({ from, output }) => from === onto.from && output === onto.output);
  const room = drawn ? roomOnEdge(document, onto.from, onto.output, rows) : roomBelow(document, onto.from, onto.output);
  const [from, to] = [places[id], room.at];
  if (!from || !to) return [...room.moves, operation];
  const moved = taken.flatMap((each) => {
    const place = places[each];
    return place ? [[each, { x: place.x + to.x - from.x, y: place.y + to.y - from.y }] as const] : [];
  });
  const staying = Object.entries(placesOf(room.moves.reduce(applyOperation, document)));
  const shift = shiftRight(
    staying.flatMap(([each, place]) => (taken.includes(each) ? [] : [place])),
    moved.map(([, place]) => place),
  );
  const free = moved.map(([each, { x, y }]) => [each, { x: x + shift, y }] as const);
  return [...room.moves, operation, { type: 'move', places: Object.fromEntries(free) }];
}
