import { expect, it } from 'vitest';
import { readJson, valueAs, valueKindOf, valueKinds } from './value-kinds.ts';

it('makes a value of the very kind that was asked for, of any other', () => {
  for (const value of ['', 'vip', '49000', 7, true, false, null, ['a'], [1, 2], [['a']], { a: 1 }])
    for (const kind of valueKinds) {
      const made = valueAs(kind, value);
      // A list of texts is a list, whoever asked for JSON.
      expect(kind === 'other' ? typeof made : valueKindOf(made)).toBe(kind === 'other' ? 'object' : kind);
    }
});

it('keeps numbers numbers', () => {
  expect(valueAs('number', '49000')).toBe(49_000);
  expect(valueAs('text', 49_000)).toBe('49000');
  expect(readJson('{"a": [1, null]}')).toEqual({ a: [1, null] });
  expect(readJson('{"a":')).toBeUndefined();
});
