import { expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

it('starts again at once after a first failure and never waits longer than ten seconds', () => {
  expect(backoffMs(0)).toBeLessThanOrEqual(200);
  expect(backoffMs(100)).toBe(10_000);
});

it('waits longer with every failure in a row', () => {
  for (let n = 0; n < 8; n++) expect(backoffMs(n + 1)).toBeGreaterThanOrEqual(backoffMs(n));
});
