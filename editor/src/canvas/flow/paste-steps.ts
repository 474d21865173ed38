import { type JourneyDocument, maxNodes } from '@olle/shared/journey/document';
import { applyOperation, type Operation } from '@olle/shared/journey/operations/apply-operation';
import type { Fragment } from '@olle/shared/journey/operations/fragment';
import { rowHeight } from '../layout/card-size.ts';
import { shiftRight } from '../layout/free-place.ts';
import { roomBelow, roomOnEdge } from '../layout/make-room.ts';
import { isPlaced, placesOf } from '../layout/places.ts';
import type { Spot } from './add-card.ts';
import { headOf, tailOf } from './selection-ends.ts';

type Pasting = { readonly operations: readonly Operation[] } | { readonly fault: 'full' | 'broken' };

/**
 * The edits that put copied steps there, whole or not at all: behind the output of the spot, and what it led to comes
 * after them. `ids`: old id -> new id, for every step.
 */
export function pasteSteps(
  document: JourneyDocument,
  fragment: Fragment,
  ids: Readonly<Record<string, string>>,
  { from, on }: Spot,
): Pasting {
  if (document.nodes.length + fragment.nodes.length > maxNodes) return { fault: 'full' };
  const spot = on ?? (from ? { from: from.node, output: from.output } : undefined);
  const places = fragment.nodes.flatMap(({ id }) => fragment.layout[id] ?? []);
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const rows = places.length === 0 ? 1 : 1 + Math.round((Math.max(...places.map(({ y }) => y)) - top) / rowHeight);
  const head = headOf(
    fragment,
    fragment.nodes.map(({ id }) => id),
  );
  const before = spot && document.edges.find((edge) => edge.from === spot.from && edge.output === spot.output);
  const room = !spot
    ? { moves: [] }
    : before
      ? roomOnEdge(document, spot.from, spot.output, rows)
      : roomBelow(document, spot.from, spot.output);
  const headPlace = head === null ? undefined : fragment.layout[head];
  const at = 'at' in room ? room.at : undefined;
  const origin = headPlace ?? { x: left, y: top };
  // A drawing that arranges itself goes on doing so.
  const kept = isPlaced(document) && places.length > 0 ? fragment : { ...fragment, layout: {} };
  const offset = at ? { x: at.x - origin.x, y: at.y - origin.y } : { x: 0, y: 0 };
  const taken = Object.values(placesOf(room.moves.reduce(applyOperation, document)));
  offset.x += shiftRight(
    taken,
    places.map(({ x, y }) => ({ x: x + offset.x, y: y + offset.y })),
  );
  const pasted: Operation = { type: 'paste', fragment: kept, ids, offset };
  const operations: Operation[] = [...room.moves, pasted];
  const grown = operations.reduce(applyOperation, document);
  if (!isWhole(document, grown, fragment)) return { fault: 'broken' };
  const first = head === null ? undefined : ids[head];
  if (!spot || first === undefined) return { operations };
  operations.push({ type: 'connect', edge: { ...spot, to: first } });
  const end = before && tailOf(grown, Object.values(ids));
  if (before && end?.to === null)
    operations.push({ type: 'connect', edge: { from: end.from, output: end.output, to: before.to } });
  return { operations };
}

const isWhole = (before: JourneyDocument, after: JourneyDocument, { nodes, edges }: Fragment): boolean =>
  after.nodes.length === before.nodes.length + nodes.length &&
  after.edges.length === before.edges.length + edges.length;
