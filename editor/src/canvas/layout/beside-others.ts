import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { cardWidth, rowHeight } from './card-size.ts';
import { isPlaced, placesOf } from './places.ts';

const gap = 40;

/**
 * Gives cards that nobody placed a place of their own in a drawing whose others were placed by hand: below what leads
 * there, as far to the right as it takes to cover none. A drawing that arranges itself finds room by itself.
 */
export function besideOthers(document: JourneyDocument, ids: readonly string[]): JourneyDocument {
  if (!isPlaced(document)) return document;
  const own = new Set(ids);
  const others = { ...document, nodes: document.nodes.filter(({ id }) => !own.has(id)) };
  const layout = { ...placesOf(others) };
  for (const id of ids) {
    const from = document.edges.find((edge) => edge.to === id && layout[edge.from])?.from ?? triggerId;
    const above = layout[from] ?? { x: 0, y: 0 };
    const y = above.y + rowHeight;
    const beside = Object.values(layout).filter((place) => Math.abs(place.y - y) < rowHeight);
    let { x } = above;
    while (beside.some((place) => Math.abs(place.x - x) < cardWidth + gap)) x += cardWidth + gap;
    layout[id] = { x, y };
  }
  return { ...document, layout };
}
