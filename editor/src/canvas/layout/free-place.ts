import type { Place } from '@olle/shared/journey/operations/place';

/** Closer than this, two cards lie over each other, with their outputs and figures, in px. */
const apart = { x: 260, y: 100 };
/** From one card to the next beside it, in px. */
export const column = 288;

/** How far right these cards have to go together, in px, so that none of them lies over one that is there. */
export function shiftRight(taken: readonly Place[], coming: readonly Place[]): number {
  let shift = 0;
  const lies = ({ x, y }: Place): boolean =>
    taken.some((one) => Math.abs(one.x - x - shift) < apart.x && Math.abs(one.y - y) < apart.y);
  while (coming.some(lies)) shift += column;
  return shift;
}
