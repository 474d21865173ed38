import { expect, it } from 'vitest';
import { evenWeights } from './even-weights.ts';

it('always adds up to 100', () => {
  expect(evenWeights(2)).toEqual([50, 50]);
  expect(evenWeights(3)).toEqual([33.34, 33.33, 33.33]);
  for (let count = 1; count <= 10; count++)
    expect(evenWeights(count).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
});
