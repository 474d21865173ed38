import { beforeAll, expect, it, vi } from 'vitest';
import { wholeStart } from './whole-start.ts';

// No motion.
beforeAll(() => void vi.stubGlobal('matchMedia', () => ({ matches: true })));

const canvas = { width: 680, height: 560 };

/** Of a drawing whose first card stands at its origin, moved up by so much. */
function movedUp(by: number) {
  const setViewport = vi.fn(async () => true);
  // No more of a card is read here.
  const getNode = (() => ({ position: { x: 0, y: 0 } })) as unknown as Parameters<typeof wholeStart>[0]['getNode'];
  wholeStart({ getNode, getViewport: () => ({ x: 200, y: -by, zoom: 1 }), setViewport }, canvas);
  return setViewport;
}

it('brings back a first card that the edge cuts', () => {
  expect(movedUp(40)).toHaveBeenCalledWith({ x: 200, y: 32, zoom: 1 }, expect.anything());
});

it('moves nobody who sees all of it, or looks at something further down', () => {
  expect(movedUp(-24)).not.toHaveBeenCalled();
  expect(movedUp(400)).not.toHaveBeenCalled();
});
