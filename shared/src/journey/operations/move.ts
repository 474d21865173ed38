import type { JourneyDocument } from '../document.ts';
import { type Place, withPlaces } from './place.ts';

export interface Move {
  readonly type: 'move';
  readonly places: Readonly<Record<string, Place>>;
}

/** Layout only: no part of what the journey means. */
export const move = (document: JourneyDocument, { places }: Move): JourneyDocument => withPlaces(document, places);
