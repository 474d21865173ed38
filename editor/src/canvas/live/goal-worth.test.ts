import { expect, it } from 'vitest';
import { formatIn } from '../../i18n/format.ts';
import { goalWorth } from './goal-worth.ts';

const ko = formatIn('ko', 'Asia/Seoul');

it('says money as money, also where the events name no currency', () => {
  expect(goalWorth([{ currency: 'KRW', sum: 1_234_000 }], 'revenue', ko)).toBe('1,234,000원');
  const both = [
    { currency: 'KRW', sum: 5_000 },
    { currency: null, sum: 9_000 },
  ];
  expect(goalWorth(both, 'revenue', ko)).toBe('14,000원');
  expect(goalWorth(both, 'revenue', formatIn('en', 'Asia/Seoul'))).toBe('₩14,000');
});

it('says what is no money as a number', () => {
  expect(goalWorth([{ currency: null, sum: 1_234.5 }], 'points', ko)).toBe('1,234.5');
  expect(goalWorth([{ currency: 'mileage', sum: 70 }], 'points', ko)).toBe('70 mileage');
});

it('adds up each currency by itself', () => {
  const sums = [
    { currency: 'KRW', sum: 700 },
    { currency: 'usd', sum: 20 },
  ];
  expect(goalWorth(sums, 'total', ko)).toBe('700원 · $20.00');
});

it('is nothing until somebody meets the goal', () => {
  expect(goalWorth([], 'revenue', ko)).toBe('0원');
  expect(goalWorth([], 'points', ko)).toBe('0');
});
