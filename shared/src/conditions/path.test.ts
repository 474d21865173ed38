import { expect, it } from 'vitest';
import { elementsOf, readPath } from './path.ts';

it('reads through objects and every element of an array', () => {
  const cart = { items: [{ tags: ['a', 'b'] }, { tags: ['c'] }, { other: 1 }, 'text', null] };
  expect(readPath(cart, 'items.tags')).toEqual([['a', 'b'], ['c']]);
  expect(elementsOf(readPath(cart, 'items.tags'))).toEqual(['a', 'b', 'c']);
});

it('opens one level of nested arrays, as SQL does', () => {
  expect(readPath({ a: [[{ b: 1 }], { b: 2 }] }, 'a.b')).toEqual([2]);
});

it('takes null and what is not there for missing', () => {
  expect(readPath({ a: null }, 'a')).toEqual([]);
  expect(readPath({ a: { b: null } }, 'a.b')).toEqual([]);
  expect(readPath(undefined, 'a')).toEqual([]);
  expect(readPath({}, '__proto__')).toEqual([]);
  expect(readPath({ a: 'text' }, 'a.length')).toEqual([]);
});

it('keeps what is falsy', () => {
  expect(readPath({ a: [{ b: 0 }, { b: '' }, { b: false }] }, 'a.b')).toEqual([0, '', false]);
});
