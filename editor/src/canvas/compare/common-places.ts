import type { JourneyDocument } from '@olle/shared/journey/document';
import { cardHeight, spanOf } from '../layout/card-size.ts';
import { placesOf } from '../layout/places.ts';
import { type Places, tidy } from '../layout/tidy.ts';

/**
 * One place for each card, for both sides: what is the same stands at the same height of both. Drawn as the later one is
 * where that leaves room for what is gone; else both are arranged anew.
 */
export function commonPlaces(before: JourneyDocument, after: JourneyDocument): Places {
  const kept = new Set(after.nodes.map(({ id }) => id));
  const gone = before.nodes.filter(({ id }) => !kept.has(id));
  const [was, is] = [placesOf(before), placesOf(after)];
  const places = { ...Object.fromEntries(gone.flatMap(({ id }) => (was[id] ? [[id, was[id]]] : []))), ...is };
  if (!before.nodes.some((node) => overlaps(node, before, places))) return places;
  const ways = new Set(after.edges.map(wayOf));
  return tidy({
    ...after,
    nodes: [...after.nodes, ...gone],
    edges: [...after.edges, ...before.edges.filter((edge) => !ways.has(wayOf(edge)))],
  });
}

const wayOf = ({ from, output, to }: JourneyDocument['edges'][number]): string => `${from}/${output}/${to}`;

function overlaps(node: JourneyDocument['nodes'][number], { nodes }: JourneyDocument, places: Places): boolean {
  const place = places[node.id];
  return nodes.some((other) => {
    const at = places[other.id];
    if (!place || !at || other.id === node.id) return false;
    const width = (spanOf(node) + spanOf(other)) / 2;
    return Math.abs(at.x - place.x) < width && Math.abs(at.y - place.y) < cardHeight;
  });
}
