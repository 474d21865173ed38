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
  const cards = Object.entries(places)
    .map(([id, { x, y }], order) => ({ id, x, y, order }))
    .sort((a, b) => a.y - b.y);
  const taken: { x: number; top: number; bottom: number; to: string }[] = [];
  for (const { from, output, to } of edges) {
    const [start, end] = [places[from], places[to]];
    if (!start || !end || end.y - start.y < 1.5 * rowHeight) continue;
    const top = start.y + cardHeight + below;
    const bottom = end.y - clear;
    const between = cards
      .slice(firstBelow(cards, top - cardHeight - below), firstBelow(cards, bottom - tiny))
      .filter(({ id }) => id !== from && id !== to)
      .sort((a, b) => a.order - b.order);
    const others = taken.filter((lane) => lane.to !== to && lane.top < bottom && lane.bottom > top);
    const spans = [
      ...between.map(({ x }) => [x - clear, x + cardWidth + clear] as const),
      ...others.map(({ x }) => [x - apart, x + apart] as const),
    ];
    const x = nearestFree(start.x + cardWidth / 2, end.x + cardWidth / 2, spans);
    lanes.set(`${from}/${output}`, x);
    taken.push({ x, top, bottom, to });
  }
  return lanes;
}

/** Less than any two rows are apart. */
const tiny = 1e-6;

/** Of cards from top to bottom, the first that stands below `y`: a long drawing has thousands of lines past some rows of it. */
function firstBelow(cards: readonly { readonly y: number }[], y: number): number {
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cards[middle]?.y ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

function nearestFree(start: number, end: number, spans: readonly (readonly [number, number])[]): number {
  const way = (x: number): number => Math.abs(x - start) + Math.abs(x - end);
  const isFree = (x: number): boolean => spans.every(([left, right]) => x <= left || x >= right);
  // Straight down from where it begins is best, then straight down to where it ends.
  const best = [start, end, ...spans.flat().toSorted((a, b) => way(a) - way(b))].find(isFree);
  return best ?? end;
}
