import { attributeName } from '../../i18n/attribute-names.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import type { Language } from '../../i18n/language.ts';
import { type Weekday, weekdays } from '../../schedule/weekday.ts';
import type { DateMoment, Moment, UntilMoment } from './settings.ts';

/** "월요일 09:00", "1 day before birthday, 09:00": what a card says of a moment. */
export const sayMoment = (moment: Moment, language: Language): string =>
  'until' in moment ? sayUntil(moment.until, language) : sayDate(moment.date, language);

const sayUntil = ({ time, weekdays: days = [] }: UntilMoment, language: Language): string =>
  [sayWeekdays(days, language), time].filter(Boolean).join(' ');

const short: Record<Language, Record<Weekday, string>> = {
  ko: { mon: '월', tue: '화', wed: '수', thu: '목', fri: '금', sat: '토', sun: '일' },
  en: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
};
const whole: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** "평일", "월·수요일", "Monday", "Mon, Wed"; empty for every day. */
export function sayWeekdays(days: readonly string[], language: Language): string {
  const named = weekdays.filter((day) => days.includes(day));
  const [first] = named;
  if (first === undefined || named.length === 7) return '';
  const key = named.join();
  if (key === 'mon,tue,wed,thu,fri') return language === 'ko' ? '평일' : 'weekdays';
  if (key === 'sat,sun') return language === 'ko' ? '주말' : 'weekends';
  if (language === 'ko') return `${named.map((day) => short.ko[day]).join('·')}요일`;
  return named.length === 1 ? whole[first] : named.map((day) => short.en[day]).join(', ');
}

export function sayDate({ attribute, offset = '', time }: Partial<DateMoment>, language: Language): string {
  const moved = sayOffset(offset, language);
  const date = attribute && attributeName(attribute, language);
  if (language === 'ko') return [date || '날짜', moved, time].filter(Boolean).join(' ');
  return `${moved && `${moved} `}${date || 'a date'}${time ? `, ${time}` : ''}`;
}

/** "1일 전", "3 days after"; empty: it does not move the date. */
export function sayOffset(offset: string, language: Language): string {
  if (!/[1-9]/.test(offset)) return '';
  const before = offset.startsWith('-');
  const length = formatDuration(before ? offset.slice(1) : offset, language);
  if (language === 'ko') return `${length} ${before ? '전' : '뒤'}`;
  return `${length} ${before ? 'before' : 'after'}`;
}
