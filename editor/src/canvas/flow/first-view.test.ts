import { expect, it } from 'vitest';
import { firstView } from './first-view.ts';

const canvas = { width: 800, height: 600 };

it('shows a small drawing whole and at its own size, from the top', () => {
  expect(firstView({ x: 0, y: 0, width: 248, height: 300 }, canvas)).toEqual({ x: 276, y: 40, zoom: 1 });
});

it('shows the top of a long one, still readable', () => {
  const { y, zoom } = firstView({ x: 0, y: -100, width: 600, height: 5_000 }, canvas);
  expect(zoom).toBe(0.7);
  expect(y).toBe(40 + 100 * 0.7);
});
