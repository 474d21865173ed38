import { expect, it } from 'vitest';
import { durationOf, partsOf } from './duration-parts.ts';

it.each([
  ['PT30M', { count: 30, unit: 'minute' }],
  ['PT1H30M', { count: 90, unit: 'minute' }],
  ['P1D', { count: 1, unit: 'day' }],
  ['PT24H', { count: 1, unit: 'day' }],
  ['P14D', { count: 14, unit: 'day' }],
  ['P2W', { count: 2, unit: 'week' }],
  ['P1Y', { count: 12, unit: 'month' }],
  ['PT90S', { count: 90, unit: 'second' }],
] as const)('%s is one number and one unit', (iso, parts) => expect(partsOf(iso)).toEqual(parts));

it('keeps the unit that is being typed in: 60 minutes do not become an hour under way', () => {
  expect(partsOf('PT60M', 'minute')).toEqual({ count: 60, unit: 'minute' });
  expect(partsOf('PT90M', 'hour')).toEqual({ count: 90, unit: 'minute' });
  expect(partsOf('P1M', 'day')).toEqual({ count: 1, unit: 'month' });
});

it('cannot say months and days in one unit, and does not try', () => {
  expect(partsOf('P1M2D')).toBeNull();
});

it('writes what it reads', () => {
  for (const iso of ['PT30M', 'P7D', 'P2W', 'P3M', 'PT5S', 'PT6H']) {
    const parts = partsOf(iso);
    expect(parts && durationOf(parts)).toBe(iso);
  }
});
