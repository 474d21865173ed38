import { expect, it } from 'vitest';
import { rangeQuery } from './figures-range.ts';

const now = Date.parse('2026-11-22T16:00:00Z'); // 01:00 on the 23rd in Seoul

it('counts whole days of the workspace, today among them', () => {
  expect(rangeQuery({ name: 'today', version: null }, 'Asia/Seoul', now)).toEqual({ from: '2026-11-22T15:00:00.000Z' });
  expect(rangeQuery({ name: 'week', version: null }, 'Asia/Seoul', now)).toEqual({ from: '2026-11-16T15:00:00.000Z' });
  expect(rangeQuery({ name: 'today', version: null }, 'UTC', now)).toEqual({ from: '2026-11-22T00:00:00.000Z' });
});

it('counts days by the calendar, also over one that has 25 hours', () => {
  const late = Date.parse('2026-10-28T22:30:00Z'); // 23:30 in Berlin, three days after the clocks went back
  expect(rangeQuery({ name: 'week', version: null }, 'Europe/Berlin', late)).toEqual({
    from: '2026-10-21T22:00:00.000Z',
  });
});

it('names no beginning for all, and a version only when one is chosen', () => {
  expect(rangeQuery({ name: 'all', version: null }, 'Asia/Seoul', now)).toEqual({});
  expect(rangeQuery({ name: 'all', version: 3 }, 'Asia/Seoul', now)).toEqual({ version: '3' });
});
