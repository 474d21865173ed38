import type { Rect, Viewport } from '@xyflow/react';
import { describe, expect, it } from 'vitest';
import { firstView, fitted } from './fitted.ts';
import type { ViewRoom } from './view-room.ts';

const bare: ViewRoom = { width: 800, height: 600, left: 0, bottom: 0, corner: { width: 0, height: 0 } };
/** With the palette, the tools and the small map over it. */
const full: ViewRoom = { ...bare, left: 190, bottom: 56, corner: { width: 215, height: 165 } };

const drawn = ({ x, y, width, height }: Rect, view: Viewport) => ({
  left: x * view.zoom + view.x,
  right: (x + width) * view.zoom + view.x,
  top: y * view.zoom + view.y,
  bottom: (y + height) * view.zoom + view.y,
});

const shapes: readonly Rect[] = [
  { x: 0, y: 0, width: 248, height: 140 },
  { x: -300, y: 50, width: 1_200, height: 400 },
  { x: 40, y: -100, width: 500, height: 1_500 },
  { x: 0, y: 0, width: 700, height: 700 },
];

describe('the whole drawing', () => {
  it.each(shapes)('lies under nothing that floats over the canvas: %j', (bounds) => {
    const { left, right, top, bottom } = drawn(bounds, fitted(bounds, full));
    expect(left).toBeGreaterThanOrEqual(full.left);
    expect(right).toBeLessThanOrEqual(full.width);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(full.height - full.bottom);
    expect(right <= full.width - full.corner.width || top >= full.corner.height).toBe(true);
  });

  it('is as large as can be, and never larger than life', () => {
    expect(shapes.map((bounds) => fitted(bounds, bare).zoom)).toEqual([1, 768 / 1_200, 552 / 1_500, 552 / 700]);
  });

  it('stands in the middle of the canvas where that is free', () => {
    const bounds = { x: 0, y: 0, width: 248, height: 140 };
    expect(fitted(bounds, full)).toEqual({ x: 276, y: 230, zoom: 1 });
  });
});

describe('where reading begins', () => {
  it('shows a small drawing whole and at its own size, from the top', () => {
    expect(firstView({ x: 0, y: 0, width: 248, height: 300 }, bare)).toEqual({ x: 276, y: 32, zoom: 1 });
  });

  it('shows all of what can be made out so, off the tools', () => {
    const bounds = { x: 0, y: 0, width: 248, height: 850 };
    const view = firstView(bounds, { ...bare, bottom: 56 });
    expect(view.zoom).toBeLessThan(0.7);
    expect(drawn(bounds, view).bottom).toBeLessThanOrEqual(600 - 56);
  });

  it('shows the top of a long one, still readable', () => {
    const { y, zoom } = firstView({ x: 0, y: -100, width: 600, height: 5_000 }, bare);
    expect(zoom).toBe(0.7);
    expect(y).toBe(32 + 100 * 0.7);
  });

  it('shows the notes, too, where they lie near enough, and goes by the steps where they lie far off', () => {
    const steps = { x: 0, y: 0, width: 248, height: 500 };
    const near = { ...steps, width: 700 };
    expect(drawn(near, firstView(steps, bare, near)).right).toBeLessThanOrEqual(bare.width);
    const far = { ...steps, width: 4_000 };
    expect(firstView(steps, bare, far)).toEqual(firstView(steps, bare));
  });

  it('keeps cards from under the palette', () => {
    expect(firstView({ x: 0, y: 0, width: 600, height: 300 }, { ...bare, left: 160 }).x).toBe(176);
    const wide = firstView({ x: 0, y: 0, width: 640, height: 300 }, { ...bare, left: 160 });
    expect(wide.zoom).toBeLessThan(1);
    expect(wide.x).toBe(176);
  });

  it('cuts no branch of a wide one off while its words can be made out', () => {
    const { x, zoom } = firstView({ x: 0, y: 0, width: 1_400, height: 900 }, bare);
    expect(zoom).toBeCloseTo(768 / 1_400);
    expect(x + 1_400 * zoom).toBeLessThanOrEqual(bare.width);
  });
});
