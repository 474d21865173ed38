import { expect, it } from 'vitest';
import { roughly } from './roughly.ts';

it('says a measured time as people do', () => {
  expect(roughly('PT12S', 'ko')).toBe('12초');
  expect(roughly('PT1H58M13S', 'ko')).toBe('1시간 58분');
  expect(roughly('P3DT4H31M2S', 'en')).toBe('3 days 5 hours');
});

it('says it in one unit where there is little room', () => {
  expect(roughly('PT1H58M13S', 'en', { short: true })).toBe('2 hours');
  expect(roughly('PT12M40S', 'ko', { short: true })).toBe('13분');
  expect(roughly('PT59M50S', 'ko', { short: true })).toBe('1시간');
  expect(roughly('PT47H', 'en', { short: true })).toBe('2 days');
  expect(roughly('P3DT4H31M2S', 'en', { short: true })).toBe('3 days');
  expect(roughly('PT12S', 'en', { short: true })).toBe('12 seconds');
});

it('says nothing where nobody stood', () => {
  expect(roughly('PT0S', 'ko')).toBe('');
  expect(roughly(undefined, 'ko')).toBe('');
});
