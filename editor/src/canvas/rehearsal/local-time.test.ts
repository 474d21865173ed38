import { expect, it } from 'vitest';
import { instantOfLocalTime, localTime } from './local-time.ts';

it('reads and writes the clocks of the workspace, whatever the browser’s are', () => {
  const at = Date.parse('2026-11-22T00:30:00Z');
  expect(localTime(at, 'Asia/Seoul')).toBe('2026-11-22T09:30');
  expect(instantOfLocalTime('2026-11-22T09:30', 'Asia/Seoul')).toBe(at);
  expect(instantOfLocalTime('', 'Asia/Seoul')).toBeNull();
});
