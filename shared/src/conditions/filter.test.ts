import { expect, it } from 'vitest';
import type { Filter } from './condition.ts';
import { passesFilters, resolveFilters } from './filter.ts';
import { prepare } from './fixtures/condition-case.ts';

const { scope } = prepare({
  name: '',
  attributes: { tier: 'vip', trap: { from: 'customer.tier' } },
  events: [
    { event: 'Product Added', at: '2026-03-15T00:00:00Z', properties: { id: 'p1', items: [{ id: 1 }, { id: 2 }] } },
  ],
  run: { enteredBy: 1 },
  condition: { all: [] },
  expected: true,
});
const equals = (from: string): Filter => ({ property: 'id', op: 'equals', value: { from } });

it('replaces references, also inside any_in', () => {
  expect(
    resolveFilters(
      [
        equals('trigger.id'),
        { any_in: 'items', where: [{ property: 'id', op: 'equals', value: { from: 'customer.tier' } }] },
      ],
      scope,
    ),
  ).toEqual([
    { property: 'id', op: 'equals', value: 'p1' },
    { any_in: 'items', where: [{ property: 'id', op: 'equals', value: 'vip' }] },
  ]);
});

it('makes a missing reference null and one through an array a list', () => {
  expect(resolveFilters([equals('trigger.gone'), equals('trigger.items.id')], scope)).toEqual([
    { property: 'id', op: 'equals', value: null },
    { property: 'id', op: 'equals', value: [1, 2] },
  ]);
});

it('leaves a filter without a value alone', () => {
  const filters: Filter[] = [{ property: 'id', op: 'exists' }];
  expect(resolveFilters(filters, scope)).toEqual(filters);
});

it('passes when every filter does', () => {
  expect(passesFilters({ id: 'p1' }, [equals('trigger.id')], scope)).toBe(true);
  expect(passesFilters({ id: 'p1' }, [equals('trigger.id'), { property: 'price', op: 'exists' }], scope)).toBe(false);
  expect(passesFilters({}, [], scope)).toBe(true);
});

it('does not follow a reference that a shop’s data spells', () => {
  expect(passesFilters({ id: 'vip' }, [equals('customer.trap')], scope)).toBe(false);
  expect(passesFilters({ id: { from: 'customer.tier' } }, [equals('customer.trap')], scope)).toBe(true);
});
