import { expect, it } from 'vitest';
import { weekOf } from './week-of.ts';

const days = (before: number, after: number) => [0, 0, 0, 0, 0, 0, before, 0, after, 0, 0, 0, 0, 0];

it('compares seven days with the seven before', () => {
  expect(weekOf(days(100, 112))).toEqual({ count: 112, before: 100, change: expect.closeTo(0.12) });
  expect(weekOf(days(100, 0))).toEqual({ count: 0, before: 100, change: -1 });
});

it('says of no change what it is, and compares nothing with nothing', () => {
  expect(weekOf(days(3, 3)).change).toBeNull();
  expect(weekOf(days(0, 3)).change).toBeNull();
});
