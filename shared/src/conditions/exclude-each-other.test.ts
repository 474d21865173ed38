import { expect, it } from 'vitest';
import type { Condition, Operator } from './condition.ts';
import { excludeEachOther } from './exclude-each-other.ts';

const tier = (op: Operator, value?: string | string[] | number): Condition => ({
  attribute: 'tier',
  op,
  ...(value !== undefined && { value }),
});
const price = (op: Operator, value: number): Condition => ({ trigger: 'price', op, value });
const member = (is: boolean): Condition => ({ segment: 'vip', member: is });

/** Either way round is the same question. */
function apart(one: Condition, other: Condition): boolean {
  const answer = excludeEachOther(one, other);
  expect(excludeEachOther(other, one)).toBe(answer);
  return answer;
}

it('tells values apart that one path cannot have at once', () => {
  expect(apart(tier('equals', 'vip'), tier('equals', 'new'))).toBe(true);
  expect(apart(tier('equals', 'vip'), tier('in', ['new', 'old']))).toBe(true);
  expect(apart(tier('equals', 'vip'), tier('in', ['new', 'vip']))).toBe(false);
  expect(apart(tier('equals', 'vip'), tier('equals', 'vip'))).toBe(false);
  expect(apart(tier('equals', 'vip'), { attribute: 'city', op: 'equals', value: 'Jeju' })).toBe(false);
  expect(apart(tier('equals', 'vip'), { trigger: 'tier', op: 'equals', value: 'new' })).toBe(false);
});

it('knows the opposite of a comparison', () => {
  expect(apart(tier('equals', 'vip'), tier('not_equals', 'vip'))).toBe(true);
  expect(apart(tier('equals', 'vip'), tier('not_in', ['vip', 'new']))).toBe(true);
  expect(apart(tier('in', ['vip', 'new']), tier('not_in', ['vip']))).toBe(false);
  expect(apart(tier('contains', 'v'), tier('not_contains', 'v'))).toBe(true);
  expect(apart(tier('contains', 'v'), tier('not_contains', 'w'))).toBe(false);
  expect(apart(tier('exists'), tier('not_exists'))).toBe(true);
  expect(apart(tier('starts_with', 'v'), tier('not_exists'))).toBe(true);
  expect(apart(tier('not_equals', 'v'), tier('not_exists'))).toBe(false);
});

it('tells amounts apart that do not touch', () => {
  expect(apart(price('gte', 10_000), price('lt', 10_000))).toBe(true);
  expect(apart(price('gte', 10_000), price('lte', 10_000))).toBe(false);
  expect(apart(price('gt', 10_000), price('equals', 10_000))).toBe(true);
  expect(apart(price('gt', 10_000), price('gt', 90_000))).toBe(false);
  expect(apart(price('lt', 10_000), price('lt', 10_000))).toBe(false);
});

it('reads groups and what is denied as a whole', () => {
  const either: Condition = { any: [tier('equals', 'new'), tier('equals', 'old')] };
  expect(apart(either, tier('equals', 'vip'))).toBe(true);
  expect(apart(either, tier('equals', 'old'))).toBe(false);
  expect(apart({ all: [price('gt', 1), member(true)] }, { all: [member(false)] })).toBe(true);
  expect(apart({ not: tier('equals', 'vip') }, tier('equals', 'vip'))).toBe(true);
  expect(apart({ consent: 'email.advertising', is: true }, { consent: 'email.advertising', is: false })).toBe(true);
});

it('says nothing of what is known only when it is asked', () => {
  const from = (path: string): Condition => ({ attribute: 'tier', op: 'equals', value: { from: path } });
  expect(apart(from('trigger.tier'), tier('equals', 'vip'))).toBe(false);
  expect(apart({ event: 'Order Completed' }, { not: { event: 'Order Started' } })).toBe(false);
  expect(apart({ event: 'Order Completed' }, { not: { event: 'Order Completed' } })).toBe(true);
});
