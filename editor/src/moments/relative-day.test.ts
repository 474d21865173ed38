import { expect, it } from 'vitest';
import { relativeDay } from './relative-day.ts';

const sunday = Date.parse('2026-11-22T13:00:00Z');

it('counts the days that the clocks of the zone show', () => {
  const night = Date.parse('2026-11-22T15:30:00Z');
  expect(relativeDay(night, sunday, 'Asia/Seoul', 'ko')).toBe('내일');
  expect(relativeDay(night, sunday, 'UTC', 'ko')).toBe('오늘');
  expect(relativeDay(night, sunday, 'Asia/Seoul', 'en')).toBe('tomorrow');
});

it('counts calendar days, though an hour is missing in one', () => {
  const before = Date.parse('2026-03-28T12:00:00Z');
  const after = Date.parse('2026-03-29T22:30:00Z');
  expect(relativeDay(after, before, 'Europe/Berlin', 'en')).toBe('in 2 days');
});
