import { type JourneyDocument, nodeSchema, triggerId } from '@olle/shared/journey/document';
import { outputsOf } from '@olle/shared/journey/graph';
import type { Operation } from '@olle/shared/journey/operations/apply-operation';
import type { Place } from '@olle/shared/journey/operations/place';
import { definitionOf, type NodeType } from '@olle/shared/nodes/definitions';
import { shiftRight } from '../layout/free-place.ts';
import { roomBelow, roomOnEdge } from '../layout/make-room.ts';
import { isPlaced, placesOf } from '../layout/places.ts';
import type { Selection } from '../store/selection.ts';

/** Where a new card is to go. */
export interface Spot {
  readonly at?: Place | undefined;
  readonly from?: { readonly node: string; readonly output: string } | undefined;
  readonly on?: { readonly from: string; readonly output: string } | undefined;
}

/** The edits that put a new card there, as one entry of the history. */
export function addCard(document: JourneyDocument, type: NodeType, id: string, { at, from, on }: Spot): Operation[] {
  const node = nodeSchema.parse({ id, type, config: definitionOf(type).initial });
  const edge =
    on ?? (from && isDrawn(document, from.node, from.output) ? { from: from.node, output: from.output } : null);
  if (edge) {
    const room = roomOnEdge(document, edge.from, edge.output);
    return [...room.moves, { type: 'insert_node', node, on: edge, ...place(room.at) }];
  }
  if (from) {
    const room = roomBelow(document, from.node, from.output);
    // In a drawing that arranges itself the point of the drop says what it hangs on, not where it stands.
    const spot = isPlaced(document) ? (at ? beside(document, at) : room.at) : undefined;
    return [{ type: 'add_node', node, from, ...place(spot) }];
  }
  const settle: Operation[] = at && !isPlaced(document) ? [{ type: 'move', places: placesOf(document) }] : [];
  return [...settle, { type: 'add_node', node, ...place(at && beside(document, at)) }];
}

/** Where it was dropped, or right of the card that it would lie over. */
const beside = (document: JourneyDocument, at: Place): Place => ({
  ...at,
  x: at.x + shiftRight(Object.values(placesOf(document)), [at]),
});

const place = (at: Place | undefined): { at?: Place } => (at ? { at } : {});

const isDrawn = ({ edges }: JourneyDocument, from: string, output: string): boolean =>
  edges.some((edge) => edge.from === from && edge.output === output);

/** Where a card goes that was only clicked: on the chosen edge, below the chosen card, or below the one open end. */
export function spotFor(document: JourneyDocument, { nodes, edge }: Selection): Spot {
  if (edge)
    return isDrawn(document, edge.from, edge.output)
      ? { on: edge }
      : { from: { node: edge.from, output: edge.output } };
  const [chosen] = nodes;
  if (nodes.length === 1 && chosen) {
    const outputs = outputsAt(document, chosen);
    const output = outputs.find((id) => !isDrawn(document, chosen, id)) ?? outputs[0];
    if (output) return { from: { node: chosen, output } };
  }
  const open = [triggerId, ...document.nodes.map(({ id }) => id)].flatMap((node) =>
    outputsAt(document, node)
      .filter((output) => !isDrawn(document, node, output))
      .map((output) => ({ node, output })),
  );
  // With several open ends, the last one drawn is where people are at work.
  const from = open.at(-1);
  return from ? { from } : {};
}

/** Outputs that ask to lead somewhere; those that may stay undrawn are left out. */
function outputsAt(document: JourneyDocument, id: string): string[] {
  if (id === triggerId) return ['next'];
  const node = document.nodes.find((other) => other.id === id);
  return node ? outputsOf(node).flatMap((output) => (output.fallsBackTo === undefined ? [output.id] : [])) : [];
}
