import { sayWeekdays } from '../nodes/moments/moment-words.ts';
import { parseCron } from '../schedule/cron.ts';
import { readSchedule } from '../schedule/simple-schedule.ts';
import { describeCron } from './describe-cron.ts';
import type { Language } from './language.ts';

/**
 * When a schedule ticks, as people say it; what is no schedule stays as it is written.
 * @example describeSchedule('0 9 * * mon', 'ko') // '매주 월요일 09:00'
 */
export function describeSchedule(cron: string, language: Language): string {
  const schedule = readSchedule(cron);
  if (schedule.every === 'own') {
    const own = parseCron(cron);
    return own ? describeCron(own, language) : cron;
  }
  const { time } = schedule;
  if (schedule.every === 'day') return language === 'ko' ? `매일 ${time}` : `every day at ${time}`;
  if (schedule.every === 'month')
    return language === 'ko' ? `매월 ${schedule.day}일 ${time}` : `on day ${schedule.day} of every month at ${time}`;
  const days = sayWeekdays(schedule.days, language);
  return language === 'ko' ? `매주 ${days} ${time}` : `every ${days.replace(/s$/, '')} at ${time}`;
}
