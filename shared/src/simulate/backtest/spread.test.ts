import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addSpread, addTime, medianOf, type Spread } from './spread.ts';

const spreadOf = (times: readonly number[]): Spread => {
  const spread: Spread = new Map();
  for (const ms of times) addTime(spread, ms);
  return spread;
};

it('says a wait of two hours, or of three weeks, as exactly that', () => {
  for (const hours of [0, 2, 24, 21 * 24]) expect(medianOf(spreadOf([hours * 3_600_000]))).toBe(hours * 3_600);
});

it('is 0 where nobody stood', () => expect(medianOf(new Map())).toBe(0));

const times = fc.array(fc.integer({ min: 0, max: 3_599_000 }), { minLength: 1, maxLength: 60 });

it('is the middle of all times, to the second', () =>
  fc.assert(
    fc.property(times, (all) => {
      const sorted = all.map((ms) => Math.round(ms / 1_000)).sort((a, b) => a - b);
      expect(medianOf(spreadOf(all))).toBe(sorted[Math.ceil(sorted.length / 2) - 1]);
    }),
  ));

it('is the same whether two threads counted or one', () =>
  fc.assert(
    fc.property(times, times, (a, b) => {
      const both = spreadOf(a);
      addSpread(both, spreadOf(b));
      expect(medianOf(both)).toBe(medianOf(spreadOf([...a, ...b])));
    }),
  ));
