import type { Locator, Page } from 'playwright-core';

/** The cards and ways of the journey that a page shows. */
export function canvasOf(page: Page) {
  const card = (id: string): Locator => page.locator(`.react-flow__node[data-id="${id}"]`);
  const output = (id: string, name: string): Locator =>
    card(id).locator(`.react-flow__handle[data-handleid="${name}"]`);
  const input = (id: string): Locator => card(id).locator('.react-flow__handle.target');
  const edge = (id: string): Locator => page.locator(`path[data-edge="${id}"]`);
  return {
    card,
    output,
    input,
    edge,
    /** Empty ground to drop things on, right of the drawing. */
    ground: async (name = '여정 그림'): Promise<Point> => {
      const box = await page.getByRole('region', { name }).boundingBox();
      if (!box) throw new Error('there is no canvas');
      return { x: box.x + box.width - 160, y: box.y + box.height - 200 };
    },
    /** All cards stand where they will. */
    still: async (): Promise<void> => {
      await settled(async () => {
        const cards = await page.locator('.react-flow__node').all();
        return Promise.all(cards.map((each) => each.boundingBox()));
      });
    },
    /** Pairs of cards that lie over each other. */
    overlaps: async (): Promise<string[]> => {
      const cards = await page
        .locator('.react-flow__node')
        .evaluateAll((all) =>
          all.map((each) => ({ id: each.getAttribute('data-id'), box: each.getBoundingClientRect() })),
        );
      return cards.flatMap(({ id, box }, index) =>
        cards
          .slice(index + 1)
          .filter((other) => box.left < other.box.right && other.box.left < box.right)
          .filter((other) => box.top < other.box.bottom && other.box.top < box.bottom)
          .map((other) => `${id} ${other.id}`),
      );
    },
    /** Drags with the mouse, in steps as a hand does. */
    drag: async (from: Locator | Point, to: Locator | Point): Promise<void> => {
      const start = await pointOf(from);
      const end = await pointOf(to);
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
      await page.mouse.move(end.x, end.y, { steps: 5 });
      await page.mouse.up();
    },
  };
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where an edge runs: halfway along its line, as the screen shows it. */
export function middleOf(edge: Locator): Promise<Point> {
  return settled(() => placeOn(edge));
}

function placeOn(edge: Locator): Promise<Point> {
  return edge.evaluate((element) => {
    const path = element as SVGPathElement; // an edge is drawn as a path
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 4);
    const matrix = path.getScreenCTM();
    if (!matrix) throw new Error('the edge is not drawn');
    const { x: left, y: top } = new DOMPoint(x, y).matrixTransform(matrix);
    return { x: left, y: top };
  });
}

async function pointOf(place: Locator | Point): Promise<Point> {
  if (!('boundingBox' in place)) return place;
  const box = await settled(() => place.boundingBox());
  if (!box) throw new Error('nothing to take hold of');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Cards glide and come into view: a hand takes hold of what was at one place for a while. */
async function settled<T>(read: () => Promise<T>): Promise<T> {
  let last = await read();
  for (let same = 0; same < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = await read();
    same = JSON.stringify(now) === JSON.stringify(last) ? same + 1 : 0;
    last = now;
  }
  return last;
}
