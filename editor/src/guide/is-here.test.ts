import { expect, it } from 'vitest';
import { isHere } from './is-here.ts';

it('points at no control of another journey, which has one of the same name', () => {
  expect(isHere({ page: 'journey' }, '/journeys/j-1', 'j-1')).toBe(true);
  expect(isHere({ page: 'journey' }, '/journeys/j-2', 'j-1')).toBe(false);
  expect(isHere({ page: 'journey' }, '/runs/r-1', 'j-1')).toBe(false);
  expect(isHere({ page: 'journey' }, '/journeys/gallery', null)).toBe(false);
});

it('points at what stands on its page, or leads there from any', () => {
  expect(isHere({ page: 'journeys' }, '/', null)).toBe(true);
  expect(isHere({ page: 'customer' }, '/customers/c', 'j-1')).toBe(true);
});
