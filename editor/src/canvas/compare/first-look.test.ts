import { describe, expect, it } from 'vitest';
import { cardHeight, cardWidth } from '../layout/card-size.ts';
import { firstLook } from './first-look.ts';

const pane = { width: 600, height: 500 };
/** A journey of so many steps, one below the other. */
const column = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, { x: 0, y: index * 160 }]));
const at = (index: number) => ({ x: 0, y: index * 160 });
const seen = ({ x, y }: { x: number; y: number }, { zoom, ...view }: ReturnType<typeof firstLook>): boolean =>
  x * zoom + view.x >= 0 &&
  (x + cardWidth) * zoom + view.x <= pane.width &&
  y * zoom + view.y >= 0 &&
  (y + cardHeight) * zoom + view.y <= pane.height;

describe('a comparison', () => {
  it('begins with the whole of a short journey', () => {
    const view = firstLook(column(4), [at(3)], pane, 0.45);
    expect([0, 1, 2, 3].map((index) => seen(at(index), view))).toEqual([true, true, true, true]);
  });

  it('begins with all that differs in a long one, as far down as that is', () => {
    const view = firstLook(column(30), [at(20), at(22)], pane, 0.45);
    expect([20, 21, 22].map((index) => seen(at(index), view))).toEqual([true, true, true]);
    expect(seen(at(0), view)).toBe(false);
  });

  it('begins with the first difference where they lie far apart', () => {
    const view = firstLook(column(60), [at(50), at(3)], pane, 0.45);
    expect(seen(at(3), view)).toBe(true);
    expect(view.zoom).toBe(0.45);
  });

  it('begins at the top where nothing differs', () => {
    expect(seen(at(0), firstLook(column(30), [], pane, 0.45))).toBe(true);
  });
});
