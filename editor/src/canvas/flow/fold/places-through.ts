import type { JourneyDocument } from '@olle/shared/journey/document';
import { placesOf } from '../../layout/places.ts';
import type { Places } from '../../layout/tidy.ts';
import type { Folding } from './folding.ts';

/** Where every card stands as it is seen now; those inside a folded branch as they would stand below its card. */
export function placesThrough(document: JourneyDocument, { shown, inside }: Folding): Places {
  const seen = placesOf(shown);
  if (inside.size === 0) return seen;
  const all = placesOf(document);
  const hidden = [...inside].flatMap(([id, card]) => {
    const [own, head, now] = [all[id], all[card], seen[card]];
    return own && head && now ? [[id, { x: own.x - head.x + now.x, y: own.y - head.y + now.y }] as const] : [];
  });
  return { ...seen, ...Object.fromEntries(hidden) };
}
