import { expect, it } from 'vitest';
import { moveHandle } from './move-handle.ts';

it('moves between the two beside it', () => {
  expect(moveHandle([50, 50], 0, 51)).toEqual([51, 49]);
  expect(moveHandle([50, 30, 20], 0, 60)).toEqual([60, 20, 20]);
  expect(moveHandle([50, 30, 20], 1, 50)).toEqual([50, 50, 0]);
});

it('does not push others, nor itself out of the bar', () => {
  expect(moveHandle([50, 30, 20], 0, 95)).toEqual([80, 0, 20]);
  expect(moveHandle([50, 30, 20], 1, -5)).toEqual([50, 0, 50]);
});

it('makes weights that sum to something else sum to 100', () => {
  expect(moveHandle([1, 1], 0, 50)).toEqual([50, 50]);
  expect(moveHandle([0, 0, 0], 0, 33.34)).toEqual([33.34, 33.33, 33.33]);
});

it('always sums to 100, with no weight below 0, whatever is done with the handles', () => {
  for (let count = 2; count <= 10; count++) {
    let weights = Array.from({ length: count }, (_, index) => (index * 37.77) % 61);
    for (let move = 0; move < 60; move++) {
      weights = moveHandle(weights, move % (count - 1), ((move * 53.31) % 140) - 20);
      expect(weights).toHaveLength(count);
      expect(Math.round(weights.reduce((sum, one) => sum + one * 100, 0))).toBe(10_000);
      expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    }
  }
});
