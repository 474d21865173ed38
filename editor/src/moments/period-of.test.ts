import { expect, it } from 'vitest';
import { periodOf } from './period-of.ts';

it('means whole days by the calendar of the workspace, the last one included', () => {
  expect(periodOf({ from: '2026-11-20', to: '2026-11-22' }, 'Asia/Seoul')).toEqual({
    from: '2026-11-19T15:00:00.000Z',
    to: '2026-11-22T15:00:00.000Z',
  });
  // A day of 25 hours.
  expect(periodOf({ to: '2026-10-25' }, 'Europe/Berlin')).toEqual({ to: '2026-10-25T23:00:00.000Z' });
});

it('narrows nothing by what is no day', () => {
  expect(periodOf({ from: 'yesterday', to: '2026-02-30' }, 'Asia/Seoul')).toEqual({});
  expect(periodOf({}, 'Asia/Seoul')).toEqual({});
});

it('begins a day whose midnight the clocks skip where it begins', () => {
  expect(periodOf({ from: '2024-09-08', to: '2024-09-08' }, 'America/Santiago')).toEqual({
    from: '2024-09-08T04:00:00.000Z',
    to: '2024-09-09T03:00:00.000Z',
  });
});
