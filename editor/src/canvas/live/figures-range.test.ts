import { expect, it } from 'vitest';
import { rangeQuery, usualDays } from './figures-range.ts';

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

it('counts from one chosen day to another, both among them', () => {
  const days = { from: '2026-11-01', to: '2026-11-02' };
  expect(rangeQuery({ name: 'days', version: 2, days }, 'Asia/Seoul', now)).toEqual({
    from: '2026-10-31T15:00:00.000Z',
    to: '2026-11-02T15:00:00.000Z',
    version: '2',
  });
});

it('offers the last four weeks of the workspace first', () => {
  expect(usualDays('Asia/Seoul', now)).toEqual({ from: '2026-10-27', to: '2026-11-23' });
});

it('names no beginning for all, and a version only when one is chosen', () => {
  expect(rangeQuery({ name: 'all', version: null }, 'Asia/Seoul', now)).toEqual({});
  expect(rangeQuery({ name: 'all', version: 3 }, 'Asia/Seoul', now)).toEqual({ version: '3' });
});
