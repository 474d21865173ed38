import { expect, it } from 'vitest';
import { instantOfMinute, localMinuteOf } from './local-minute.ts';

it('says by the clocks of a zone which minute an instant is, and back', () => {
  expect(localMinuteOf(Date.parse('2026-12-01T00:00:00Z'), 'Asia/Seoul')).toBe('2026-12-01T09:00');
  expect(instantOfMinute('2026-12-01T09:00', 'Asia/Seoul')).toBe(Date.parse('2026-12-01T00:00:00.000Z'));
  expect(instantOfMinute('2026-06-01T09:00', 'Europe/Berlin')).toBe(Date.parse('2026-06-01T07:00:00.000Z'));
});

it('takes the first instant after a minute that the clocks skip', () => {
  expect(instantOfMinute('2026-03-29T02:30', 'Europe/Berlin')).toBe(Date.parse('2026-03-29T01:00:00.000Z'));
});

it('waits for the whole of it', () => {
  for (const text of ['', '2026-12-01', '2026-12-01T', '2026-02-30T09:00'])
    expect(instantOfMinute(text, 'Asia/Seoul')).toBeNull();
});
