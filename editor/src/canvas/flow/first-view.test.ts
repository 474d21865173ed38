import { expect, it } from 'vitest';
import { firstView } from './first-view.ts';

const canvas = { width: 800, height: 600, left: 0 };

it('shows a small drawing whole and at its own size, from the top', () => {
  expect(firstView({ x: 0, y: 0, width: 248, height: 300 }, canvas)).toEqual({ x: 276, y: 40, zoom: 1 });
});

it('shows the top of a long one, still readable', () => {
  const { y, zoom } = firstView({ x: 0, y: -100, width: 600, height: 5_000 }, canvas);
  expect(zoom).toBe(0.7);
  expect(y).toBe(40 + 100 * 0.7);
});

it('keeps cards from under the palette', () => {
  expect(firstView({ x: 0, y: 0, width: 600, height: 300 }, { ...canvas, left: 160 }).x).toBe(176);
  const wide = firstView({ x: 0, y: 0, width: 640, height: 300 }, { ...canvas, left: 160 });
  expect(wide.zoom).toBeLessThan(1);
  expect(wide.x).toBe(176);
});

it('cuts no branch of a wide one off while its words can be made out', () => {
  const { x, zoom } = firstView({ x: 0, y: 0, width: 1_200, height: 900 }, canvas);
  expect(zoom).toBeCloseTo(768 / 1_200);
  expect(x + 1_200 * zoom).toBeLessThanOrEqual(canvas.width);
});
