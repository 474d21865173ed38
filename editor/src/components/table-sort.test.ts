import { expect, it } from 'vitest';
import { nextSort, sorted } from './table-sort.ts';

const rows = [{ n: 2 }, { n: undefined }, { n: 10 }, { n: 1 }];
const columns = [{ id: 'n', sortBy: ({ n }: { n: number | undefined }) => n }];

it('keeps rows without a value last in either direction', () => {
  expect(sorted(rows, columns, { id: 'n', direction: 'ascending' }).map(({ n }) => n)).toEqual([1, 2, 10, undefined]);
  expect(sorted(rows, columns, { id: 'n', direction: 'descending' }).map(({ n }) => n)).toEqual([10, 2, 1, undefined]);
});

it('leaves the server’s order until somebody sorts', () => {
  expect(sorted(rows, columns, undefined)).toBe(rows);
});

it('turns round on the second click and begins anew on another column', () => {
  const first = nextSort(undefined, 'n');
  expect(first.direction).toBe('descending');
  expect(nextSort(first, 'n').direction).toBe('ascending');
  expect(nextSort(nextSort(first, 'n'), 'm')).toEqual({ id: 'm', direction: 'descending' });
});
