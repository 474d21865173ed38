import { type JourneyDocument, triggerId } from '@olle/shared/journey/document';
import { rowHeight } from './card-size.ts';
import { type Places, tidy } from './tidy.ts';

/** Whether somebody placed cards by hand; if not, the drawing arranges itself at every edit. */
export const isPlaced = ({ layout }: JourneyDocument): boolean => Object.keys(layout ?? {}).length > 0;

const worked = new WeakMap<JourneyDocument, Places>();

/** Where every card stands. One that has no place of its own stands below what leads to it. */
export function placesOf(document: JourneyDocument): Places {
  const known = worked.get(document) ?? workOut(document);
  worked.set(document, known);
  return known;
}

function workOut(document: JourneyDocument): Places {
  if (!isPlaced(document)) return tidy(document);
  const places: Record<string, { x: number; y: number }> = { ...document.layout };
  const missing = [triggerId, ...document.nodes.map(({ id }) => id)].filter((id) => !places[id]);
  if (missing.length === 0) return places;
  const arranged = tidy(document);
  for (const id of missing) {
    const above = document.edges.find(({ from, to }) => to === id && places[from]);
    const parent = above && places[above.from];
    const [own, parents] = [arranged[id], above && arranged[above.from]];
    if (parent && own && parents) places[id] = { x: parent.x + own.x - parents.x, y: parent.y + rowHeight };
    else places[id] = own ?? { x: 0, y: 0 };
  }
  return places;
}
