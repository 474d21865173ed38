import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { mainOutput } from '@olle/shared/journey/operations/outputs';
import { faultOf, type Relocation, staysThere } from '../flow/relocation.ts';
import { waysFrom } from './walk/stops.ts';

/** Behind the step that follows now, or before the one that comes before; null: there is none. */
export function neighbourMove(document: JourneyDocument, id: string, direction: 'up' | 'down'): Relocation | null {
  const onto = direction === 'down' ? behindNext(document, id) : beforePrevious(document, id);
  return onto && { id, take: 'step', onto };
}

function behindNext(document: JourneyDocument, id: string): Relocation['onto'] | null {
  const [next] = document.edges.filter(({ from }) => from === id).map(({ to }) => nodeById(document, to));
  const output = next && mainOutput(next);
  return next && output ? { from: next.id, output } : null;
}

function beforePrevious(document: JourneyDocument, id: string): Relocation['onto'] | null {
  const before = document.edges.find(({ to }) => to === id)?.from;
  const edge = document.edges.find(({ to }) => to === before);
  return edge ? { from: edge.from, output: edge.output } : null;
}

/** Every output that a step or branch can be moved behind, in the order of the drawing. */
export function possibleMoves(
  document: JourneyDocument,
  id: string,
  take: Relocation['take'],
): readonly (Relocation & { readonly to: string | undefined })[] {
  return [triggerId, ...document.nodes.map((node) => node.id)]
    .flatMap((from) => waysFrom(document, from))
    .map(({ from, output, to }) => ({ id, take, onto: { from, output }, to }))
    .filter((move) => !staysThere(document, move) && faultOf(document, move) === null);
}
