import { expect, it } from 'vitest';
import { isAway } from '../api/http/database-away.ts';
import { BacktestTooLarge } from './backtest-limits.ts';
import { endOf, errorOf, failureOf } from './thread-failure.ts';

const across = (error: unknown) => errorOf(structuredClone(failureOf(error)));

it('is in the other thread what it was in the one', () => {
  expect(across(new BacktestTooLarge())).toBeInstanceOf(BacktestTooLarge);
  expect(across(new Error('a bug')).message).toContain('a bug');
  expect(isAway(across(new Error('a bug')))).toBe(false);
});

it('says still that Postgres is away', () => {
  expect(isAway(across(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })))).toBe(true);
});

it('takes what fits into no memory for too large', () => {
  const full = Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
  expect(across(full)).toBeInstanceOf(BacktestTooLarge);
  expect(endOf(full)).toBeInstanceOf(BacktestTooLarge);
  const bug = new Error('a bug');
  expect(endOf(bug)).toBe(bug);
});
