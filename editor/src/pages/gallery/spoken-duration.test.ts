import { expect, it } from 'vitest';
import { spokenDuration } from './spoken-duration.ts';

const minute = 60_000;

it('says days, hours and minutes, each where there are some', () => {
  expect(spokenDuration(61 * minute)).toBe('PT1H1M');
  expect(spokenDuration(3 * 1_440 * minute)).toBe('P3D');
  expect(spokenDuration(1_500 * minute)).toBe('P1DT1H');
});

it('leaves out seconds: less than a minute is no time', () => {
  expect(spokenDuration(minute + 1_000)).toBe('PT1M');
  expect(spokenDuration(59_000)).toBeNull();
});
