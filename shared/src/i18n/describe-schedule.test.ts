import { expect, it } from 'vitest';
import { describeSchedule } from './describe-schedule.ts';

it.each([
  ['0 9 * * mon', '매주 월요일 09:00', 'every Monday at 09:00'],
  ['0 9 * * mon-fri', '매주 평일 09:00', 'every weekday at 09:00'],
  ['30 8 * * *', '매일 08:30', 'every day at 08:30'],
  ['0 9 1 * *', '매월 1일 09:00', 'on day 1 of every month at 09:00'],
  ['*/15 * * * *', '15분마다', 'every 15 minutes'],
  ['* * * * *', '매분', 'every minute'],
  ['0 * * * *', '매시 0분', 'at :00 of every hour'],
  ['0 9,18 * * *', '09:00, 18:00', 'at 09:00, 18:00'],
  ['*/10 9-18 * * mon-fri', '평일 09:00~18:59에 10분마다', 'every 10 minutes from 09:00 to 18:59 on weekdays'],
  ['30 9-18 * * 1-5', '평일 9시~18시마다 30분', 'at :30 of the hours 9 to 18 on weekdays'],
  ['0 9 1,15 * *', '매월 1·15일 09:00', 'at 09:00 on day 1, 15 of the month'],
  ['0 9 1 1,7 *', '1·7월 매월 1일 09:00', 'at 09:00 on day 1 of the month in January, July'],
  ['0 0 13 * fri', '매월 13일이나 금요일 00:00', 'at 00:00 on day 13 of the month or on Friday'],
  ['0 */6 * * *', '00:00, 06:00, 12:00, 18:00', 'at 00:00, 06:00, 12:00, 18:00'],
  ['5 */2 * * sat', '토요일 2시간마다 5분', 'at :05 of every second hour on Saturday'],
  ['0 25 * * *', '0 25 * * *', '0 25 * * *'],
])('says %s in both languages', (cron, ko, en) => {
  expect([describeSchedule(cron, 'ko'), describeSchedule(cron, 'en')]).toEqual([ko, en]);
});
