import { expect, it } from 'vitest';
import { wayWidth } from './way-width.ts';

it('is thickest where everybody goes, thinner with each who does not, and never gone', () => {
  expect(wayWidth(100, 100)).toBe(8);
  expect(wayWidth(50, 100)).toBeCloseTo(4.75);
  expect(wayWidth(0, 100)).toBe(1.5);
  expect(wayWidth(0, 0)).toBe(1.5);
});

it('grows no further where a jump leads people by more than once', () => {
  expect(wayWidth(300, 100)).toBe(8);
});
