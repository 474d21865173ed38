import { expect, it } from 'vitest';
import { isNewEnough, parseVersion } from './release.ts';

it('reads the version from what the command prints', () => {
  expect(parseVersion('temporal version 1.9.1 (Server 1.32.0, UI 2.54.1)\n')).toBe('1.9.1');
  expect(parseVersion('temporal version 1.6.0-rc.1 (Server 1.30.0)')).toBe('1.6.0');
});

it('does not take another command of that name for it', () => {
  expect(parseVersion('usage: temporal [options] <file>')).toBeUndefined();
});

it('refuses a release that is too old', () => {
  expect(isNewEnough('1.4.9')).toBe(false);
  expect(isNewEnough('0.11.0')).toBe(false);
  expect(isNewEnough('1.5.0')).toBe(true);
  expect(isNewEnough('1.10.0')).toBe(true);
  expect(isNewEnough('2.0.0')).toBe(true);
});
