import { expect, it } from 'vitest';
import { describeSchedule } from './describe-schedule.ts';

it.each([
  ['0 9 * * mon', '매주 월요일 09:00', 'every Monday at 09:00'],
  ['0 9 * * mon-fri', '매주 평일 09:00', 'every weekday at 09:00'],
  ['30 8 * * *', '매일 08:30', 'every day at 08:30'],
  ['0 9 1 * *', '매월 1일 09:00', 'on day 1 of every month at 09:00'],
  ['*/15 * * * *', '*/15 * * * *', '*/15 * * * *'],
])('says %s in both languages', (cron, ko, en) => {
  expect([describeSchedule(cron, 'ko'), describeSchedule(cron, 'en')]).toEqual([ko, en]);
});
