import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeSchedule } from './describe-schedule.ts';

it.each([
  ['0 9 * * mon', '매주 월요일 09:00', 'every Monday at 09:00'],
  ['0 9 * * mon-fri', '매주 평일 09:00', 'every weekday at 09:00'],
  ['30 8 * * *', '매일 08:30', 'every day at 08:30'],
  ['0 9 1 * *', '매월 1일 09:00', 'on day 1 of every month at 09:00'],
  ['*/15 * * * *', '15분마다', 'every 15 minutes'],
  ['* * * * *', '매분', 'every minute'],
  ['0 * * * *', '매시 정각', 'at :00 of every hour'],
  ['0 9,18 * * *', '매일 09:00, 18:00', 'at 09:00, 18:00 every day'],
  ['*/10 9-18 * * mon-fri', '평일 09:00~18:59에 10분마다', 'every 10 minutes from 09:00 to 18:59 on weekdays'],
  ['30 9-18 * * 1-5', '평일 9시~18시 매시 30분', 'at :30 of the hours 9 to 18 on weekdays'],
  ['0 9 1,15 * *', '매월 1·15일 09:00', 'at 09:00 on day 1, 15 of the month'],
  ['0 9 1 1,7 *', '1·7월 1일 09:00', 'at 09:00 on day 1 of the month in January, July'],
  ['0 9 * 12 *', '12월 매일 09:00', 'at 09:00 every day in December'],
  ['0 0 13 * fri', '매월 13일이나 금요일 00:00', 'at 00:00 on day 13 of the month or on Friday'],
  ['0 */6 * * *', '매일 00:00, 06:00, 12:00, 18:00', 'at 00:00, 06:00, 12:00, 18:00 every day'],
  ['5 */2 * * sat', '토요일 2시간마다 5분에', 'at :05 of every second hour on Saturday'],
  ['0,20 8,12,13,19 * * *', '8시·12시·13시·19시의 0분, 20분', 'at :00, :20 of the hours 8, 12, 13, 19'],
  [
    '1,2,3,5,8,13,21 0 * * *',
    '0시 1분, 2분, 3분, 5분, 8분, 13분, 21분',
    'at :01, :02, :03, :05, :08, :13, :21 of the hour 0',
  ],
  ['0 25 * * *', '0 25 * * *', '0 25 * * *'],
])('says %s in both languages', (cron, ko, en) => {
  expect([describeSchedule(cron, 'ko'), describeSchedule(cron, 'en')]).toEqual([ko, en]);
});

it('shows nothing of cron’s own notation, whatever it says', () => {
  const field = (from: number, to: number) =>
    fc.oneof(
      fc.constant('*'),
      fc
        .array(fc.integer({ min: from, max: to }), { minLength: 1, maxLength: 9, size: 'max' })
        .map((all) => all.join()),
      fc.integer({ min: 1, max: 20 }).map((step) => `*/${step}`),
    );
  const cron = fc
    .tuple(field(0, 59), field(0, 23), field(1, 28), field(1, 12), field(0, 6))
    .map((all) => all.join(' '));
  fc.assert(
    fc.property(cron, fc.constantFrom('ko' as const, 'en' as const), (written, language) => {
      const said = describeSchedule(written, language);
      expect(said).toMatch(/\d|매분|every minute/);
      expect(said).not.toMatch(/[*/]|undefined|NaN| {2}/);
    }),
    { numRuns: 500 },
  );
});
