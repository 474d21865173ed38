import type { JourneyDocument } from '@olle/shared/journey/document';
import { cardHeight, cardWidth, rowHeight } from '../layout/card-size.ts';
import type { Places } from '../layout/tidy.ts';

/** What a line keeps off cards at its side. */
const clear = 14;
/** Lines that lead to different cards keep this apart. */
const apart = 12;
/** Outputs hang below a card, and so does the plus of an open one. */
const below = 48;

/**
 * Where the lines run down that lead past other rows of cards: in the nearest column in which no card stands, seen as an
 * x of the drawing. Lines from one row to the next need none.
 */
export function lanesOf({ edges }: JourneyDocument, places: Places): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const cards = Object.entries(places);
  const taken: { x: number; top: number; bottom: number; to: string }[] = [];
  for (const { from, output, to } of edges) {
    const [start, end] = [places[from], places[to]];
    if (!start || !end || end.y - start.y < 1.5 * rowHeight) continue;
    const top = start.y + cardHeight + below;
    const bottom = end.y - clear;
    const between = cards.filter(
      ([id, { y }]) => id !== from && id !== to && y < bottom && y + cardHeight + below > top,
    );
    const others = taken.filter((lane) => lane.to !== to && lane.top < bottom && lane.bottom > top);
    const spans = [
      ...between.map(([, { x }]) => [x - clear, x + cardWidth + clear] as const),
      ...others.map(({ x }) => [x - apart, x + apart] as const),
    ];
    const x = nearestFree(start.x + cardWidth / 2, end.x + cardWidth / 2, spans);
    lanes.set(`${from}/${output}`, x);
    taken.push({ x, top, bottom, to });
  }
  return lanes;
}

function nearestFree(start: number, end: number, spans: readonly (readonly [number, number])[]): number {
  const way = (x: number): number => Math.abs(x - start) + Math.abs(x - end);
  const isFree = (x: number): boolean => spans.every(([left, right]) => x <= left || x >= right);
  // Straight down from where it begins is best, then straight down to where it ends.
  const best = [start, end, ...spans.flat().toSorted((a, b) => way(a) - way(b))].find(isFree);
  return best ?? end;
}
