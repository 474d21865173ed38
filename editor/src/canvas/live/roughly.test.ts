import { expect, it } from 'vitest';
import { roughly } from './roughly.ts';

it('says a measured time as people do', () => {
  expect(roughly('PT12S', 'ko')).toBe('12초');
  expect(roughly('PT1H58M13S', 'ko')).toBe('1시간 58분');
  expect(roughly('P3DT4H31M2S', 'en')).toBe('3 days 5 hours');
});

it('says nothing where nobody stood', () => {
  expect(roughly('PT0S', 'ko')).toBe('');
  expect(roughly(undefined, 'ko')).toBe('');
});
