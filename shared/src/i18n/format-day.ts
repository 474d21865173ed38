import { localMinuteOf } from '../schedule/local-minute.ts';
import type { Language } from './language.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/**
 * A bound in time as people write it, with its year; where a day begins, the day alone. A date is one by anybody's clocks.
 * What is neither stays as it is written.
 * @example formatDay('2026-02-28T15:00:00Z', 'Asia/Seoul', 'ko') // '2026년 3월 1일'
 */
export function formatDay(iso: string, zone: string, language: Language): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const [date = '', clock = ''] = isDate ? [iso, '00:00'] : localMinuteOf(at, zone).split('T');
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const [hour = 0] = clock.split(':').map(Number);
  const minute = clock.slice(-2);
  const begins = clock === '00:00';
  if (language === 'en') return `${day} ${months[month - 1]} ${year}${begins ? '' : `, ${clock}`}`;
  return `${year}년 ${month}월 ${day}일${begins ? '' : ` ${hour < 12 ? '오전' : '오후'} ${hour % 12 || 12}:${minute}`}`;
}
