import { operators } from '@olle/shared/conditions/condition';
import { valueProblem } from '@olle/shared/conditions/value-problem';
import { expect, it } from 'vitest';
import { carried, kindOf, kindsFor, listOf } from './value-kind.ts';

it('keeps a number a number, and a text a text', () => {
  expect(kindOf('equals', 10)).toBe('number');
  expect(kindOf('equals', '10')).toBe('text');
  expect(kindOf('gte', '10')).toBe('number');
});

it('carries what was typed over to another comparison', () => {
  expect(carried('10', 'number')).toBe(10);
  expect(carried('vip', 'list')).toEqual(['vip']);
  expect(carried(3, 'list')).toEqual([3]);
  expect(carried(['vip', 'gold'], 'text')).toBe('vip');
  expect(carried('vip', 'none')).toBeUndefined();
});

it('never makes a value of a kind that the comparison cannot take', () => {
  for (const op of operators)
    for (const value of ['vip', 3, true, ['a'], { from: 'trigger.id' }, undefined]) {
      const problem = valueProblem(op, carried(value, kindsFor(op)[0] ?? 'text'));
      expect([null, 'value_empty', 'value_list_empty']).toContain(problem);
    }
});

it('keeps the numbers of a list numbers', () => {
  expect(listOf(['1', '3'], [1, 2])).toEqual([1, 3]);
  expect(listOf(['1', '3'], ['1'])).toEqual(['1', '3']);
  expect(listOf(['a', '7'], [])).toEqual(['a', '7']);
  expect(listOf(['1', 'NaN', 'Infinity'], [1])).toEqual([1, 'NaN', 'Infinity']);
});
