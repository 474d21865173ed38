import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseCron } from './cron.ts';
import { readSchedule, type SimpleSchedule, writeSchedule } from './simple-schedule.ts';
import { weekdays } from './weekday.ts';

it.each<[string, SimpleSchedule]>([
  ['0 9 * * *', { every: 'day', time: '09:00' }],
  ['30 18 * * mon,wed', { every: 'week', time: '18:30', days: ['mon', 'wed'] }],
  ['0 9 * * 1-5', { every: 'week', time: '09:00', days: ['mon', 'tue', 'wed', 'thu', 'fri'] }],
  ['0 9 * * 0', { every: 'week', time: '09:00', days: ['sun'] }],
  ['0  9 1 * *', { every: 'month', time: '09:00', day: 1 }],
])('reads %s as people say it', (cron, schedule) => {
  expect(readSchedule(cron)).toEqual(schedule);
});

it.each([
  '*/5 * * * *',
  '0 9 1 * mon',
  '0 9,18 * * *',
  '0 9 * 1 *',
  '0 25 * * *',
  'spring',
  '0 9 * * 5-1',
  '0 9 32 * *',
])('leaves %s as it is', (cron) => {
  expect(readSchedule(cron)).toEqual({ every: 'own', cron });
});

it('writes what it reads again, and what cron allows', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const days = fc.subarray([...weekdays], { minLength: 1, maxLength: 6 });
  const schedule: fc.Arbitrary<SimpleSchedule> = fc.oneof(
    fc.record({ every: fc.constant('day' as const), time }),
    fc.record({ every: fc.constant('week' as const), time, days }),
    fc.record({ every: fc.constant('month' as const), time, day: fc.integer({ min: 1, max: 31 }) }),
  );
  fc.assert(
    fc.property(schedule, (one) => {
      expect(readSchedule(writeSchedule(one))).toEqual(one);
      expect(parseCron(writeSchedule(one))).not.toBeNull();
    }),
  );
});
