import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { compare, compareNumber } from './compare.ts';
import { type Operator, operators } from './condition.ts';
import { elementsOf, readPath } from './path.ts';

const calendar = { now: Date.UTC(2026, 2, 15, 3), zone: 'Asia/Seoul', workspaceZone: 'Asia/Seoul' };

// Few distinct values, so that equal ones meet.
const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom('a', 'b', 'ab', '', '1', '2026-03-15', '2026-03-15T03:00:00Z', '2026-02-30', 'P1D', 'P1M'),
  fc.constantFrom<Json>(0, 1, 2.5, -1, true, false, null),
);
const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('x', 'y', 'z'), tie('value'), { maxKeys: 3 }),
  ),
})).value;
const path = fc.array(fc.constantFrom('x', 'y', 'z'), { minLength: 1, maxLength: 3 }).map((keys) => keys.join('.'));
const positives = ['equals', 'in', 'contains', 'exists'] as const;

describe('compare', () => {
  it('makes not_* exactly the negation of its positive, also through arrays', () => {
    fc.assert(
      fc.property(json, path, json, fc.constantFrom(...positives), (root, at, expected, op) => {
        const values = readPath(root, at);
        expect(compare(`not_${op}`, values, expected, calendar)).toBe(!compare(op, values, expected, calendar));
      }),
      { numRuns: 1_000 },
    );
  });

  it('answers for any value of any operator, and is false of what is missing unless it is a not_*', () => {
    fc.assert(
      fc.property(json, json, fc.constantFrom(...operators), (value, expected, op) => {
        expect(compare(op, readPath({ value }, 'value'), expected, calendar)).toBeTypeOf('boolean');
        expect(compare(op, [], expected, calendar)).toBe(op.startsWith('not_'));
        if (op !== 'exists' && op !== 'not_exists' && op !== 'anniversary') {
          expect(compare(op, [value], null, calendar)).toBe(op.startsWith('not_'));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('holds of a list exactly when it holds of an element', () => {
    const each = operators.filter((op) => !op.startsWith('not_') && op !== 'exists' && op !== 'contains');
    fc.assert(
      fc.property(fc.array(scalar, { maxLength: 4 }), scalar, fc.constantFrom(...each), (list, expected, op) => {
        const ofElement = elementsOf([list]).some((element) => compare(op, [element], expected, calendar));
        expect(compare(op, [list], expected, calendar)).toBe(ofElement);
      }),
    );
  });

  it('orders numbers as gt, equals or lt, and never two of them', () => {
    const number = fc.double({ noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const holding = (['gt', 'equals', 'lt'] satisfies Operator[]).filter((op) => compare(op, [a], b, calendar));
        expect(holding).toHaveLength(1);
        for (const op of ['gt', 'gte', 'lt', 'lte', 'equals', 'not_equals'] as const)
          expect(compareNumber(op, a, b)).toBe(compare(op, [a], b, calendar));
      }),
    );
  });

  it('takes the order of keys for nothing', () => {
    expect(compare('equals', [{ a: 1, b: [2] }], { b: [2], a: 1 }, calendar)).toBe(true);
    expect(compare('equals', [{ a: 1 }], { a: 1, b: 2 }, calendar)).toBe(false);
  });

  it('takes a duration from data that is none, or beyond ten years, as false', () => {
    for (const value of ['soon', 'P99999999Y', '', 'P']) {
      expect(compare('within_last', ['2026-03-15T02:00:00Z'], value, calendar)).toBe(false);
      expect(compare('within_next', ['2026-03-15T04:00:00Z'], value, calendar)).toBe(false);
    }
  });
});
