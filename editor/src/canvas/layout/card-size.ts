import type { JourneyNode } from '@olle/shared/journey/document';
import { definitionOf } from '@olle/shared/nodes/definitions';

export const cardWidth = 248;
/** A card of two or three lines, with a little of its foot row; a fixed figure keeps the layout the same wherever it is computed. */
export const cardHeight = 92;
/** From one row of cards to the next: room for the outputs, the counts and a plus. */
const rowGap = 104;
export const rowHeight = cardHeight + rowGap;
const pillWidth = 92;

/** The width that the card and its row of outputs take. */
export function spanOf(node: JourneyNode): number {
  const { length } = definitionOf(node.type).outputs({ ...node.config });
  return Math.max(cardWidth, length > 2 ? length * pillWidth : 0);
}
