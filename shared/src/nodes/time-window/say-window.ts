import type { Language } from '../../i18n/language.ts';
import { sayWeekdays } from '../moments/moment-words.ts';

/** "평일 09:00~18:00", "weekdays 22:00 to 02:00 the next day". */
export function sayWindow(days: readonly string[], from: string, to: string, language: Language): string {
  const everyDay = language === 'ko' ? '매일' : 'every day';
  return `${sayWeekdays(days, language) || everyDay} ${sayHours(from, to, language)}`;
}

function sayHours(from: string, to: string, language: Language): string {
  const ko = language === 'ko';
  if (from === '00:00' && isMidnight(to)) return ko ? '온종일' : 'all day';
  if (isMidnight(to)) return ko ? `${from}~24:00` : `${from} to 24:00`;
  if (from < to) return ko ? `${from}~${to}` : `${from} to ${to}`;
  return ko ? `${from}~다음 날 ${to}` : `${from} to ${to} the next day`;
}

export const isMidnight = (clock: string): boolean => clock === '00:00' || clock === '24:00';
