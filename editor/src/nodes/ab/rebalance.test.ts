import { expect, it } from 'vitest';
import { rebalance } from './rebalance.ts';

it('takes from the others in proportion', () => {
  expect(rebalance([50, 30, 20], 0, 80)).toEqual([80, 12, 8]);
  expect(rebalance([50, 50], 1, 10)).toEqual([90, 10]);
  expect(rebalance([100, 0, 0], 0, 40)).toEqual([40, 30, 30]);
  expect(rebalance([40, 60], 0, 120)).toEqual([100, 0]);
  expect(rebalance([40], 0, 20)).toEqual([100]);
});

it('always sums to 100, with no weight below 0', () => {
  for (let count = 2; count <= 10; count++)
    for (let weight = -7; weight <= 107; weight += 1.3) {
      const before = Array.from({ length: count }, (_, index) => (index * 37.77) % 61);
      const after = rebalance(before, count - 1, weight);
      expect(after).toHaveLength(count);
      expect(after.reduce((sum, one) => sum + one, 0)).toBeCloseTo(100, 6);
      expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
    }
});
