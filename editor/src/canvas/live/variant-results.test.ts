import { expect, it } from 'vitest';
import { variantResults } from './variant-results.ts';

const results = (a: [number, number], b: [number, number]) =>
  variantResults({ edges: { 'x/a': a[0], 'x/b': b[0] }, edgeGoals: { 'x/a': a[1], 'x/b': b[1] } }, 'x', ['a', 'b']);

it('has nothing to say until somebody met the goal', () => {
  expect(results([100, 0], [100, 0])).toEqual([]);
});

it('says that one leads only when chance is an unlikely reason', () => {
  expect(results([40, 4], [40, 6]).map(({ leads }) => leads)).toEqual([false, false]);
  expect(results([2_000, 200], [2_000, 320]).map(({ leads }) => leads)).toEqual([false, true]);
});

it('knows the range of a rate, as tables of Wilson’s interval have it', () => {
  const [a] = results([100, 10], [100, 20]);
  expect(a?.rate).toBe(0.1);
  expect(a?.from).toBeCloseTo(0.0552, 3);
  expect(a?.to).toBeCloseTo(0.1744, 3);
});

it('counts no goal of somebody who is not counted', () => {
  expect(results([0, 3], [10, 5])[0]).toMatchObject({ people: 0, goals: 0, rate: 0 });
});
