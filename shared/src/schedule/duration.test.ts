import fc from 'fast-check';
import { expect, it } from 'vitest';
import { durationSchema, isDuration, parseDuration } from './duration.ts';

it.each([
  ['PT30M', 0, 1_800_000],
  ['P1D', 0, 86_400_000],
  ['P2W', 0, 1_209_600_000],
  ['P1M', 1, 0],
  ['P1Y2M', 14, 0],
  ['P1M1DT1H1M1S', 1, 90_061_000],
  ['PT0S', 0, 0],
  ['P10Y', 120, 0],
])('%s is %i months and %i ms', (text, months, milliseconds) => {
  expect(durationSchema.parse(text)).toBe(text);
  expect(parseDuration(text)).toEqual({ months, milliseconds });
});

it.each([
  '',
  'P',
  'PT',
  'P1DT',
  '1D',
  'P1H',
  'P-1D',
  '-P1D',
  'P1.5D',
  'pt1h',
  'P1D ',
  'P11Y',
  'P99999999999D',
  'P1M1Y',
])('%j is no duration', (text) => {
  expect(durationSchema.safeParse(text).success).toBe(false);
  expect(isDuration(text)).toBe(false);
});

it('reads back what it is written from', () => {
  const part = fc.nat({ max: 30 });
  fc.assert(
    fc.property(part, part, part, part, (days, hours, minutes, seconds) => {
      const text = `P${days}DT${hours}H${minutes}M${seconds}S`;
      expect(parseDuration(text).milliseconds).toBe((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000);
      expect(isDuration(text)).toBe(durationSchema.safeParse(text).success);
    }),
  );
});
