import { expect, it } from 'vitest';
import { readable } from './readable.ts';

it('reads a path as its page does, and stands by one that cannot be read', () => {
  expect(readable('/customers/%EA%B9%80%2F1')).toBe('/customers/김/1');
  expect(readable('/customers/50%')).toBe('/customers/50%');
});
