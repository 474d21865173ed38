import { listOf, textOf } from '../../i18n/fact-text.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { formatMoment } from '../../i18n/format-moment.ts';
import { josa } from '../../i18n/josa.ts';
import type { Language } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
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

function sayDate({ attribute, offset = '', time }: Partial<DateMoment>, language: Language): string {
  const moved = sayOffset(offset, language);
  if (language === 'ko') return [attribute || '날짜', moved, time].filter(Boolean).join(' ');
  return `${moved && `${moved} `}${attribute || 'a date'}${time ? `, ${time}` : ''}`;
}

/** "1일 전", "3 days after"; empty: it does not move the date. */
export function sayOffset(offset: string, language: Language): string {
  if (!/[1-9]/.test(offset)) return '';
  const before = offset.startsWith('-');
  const length = formatDuration(before ? offset.slice(1) : offset, language);
  if (language === 'ko') return `${length} ${before ? '전' : '뒤'}`;
  return `${length} ${before ? 'before' : 'after'}`;
}

/** "11월 23일 (월) 오전 9:00": when a wait ends, from its facts. */
export const sayEnd = ({ until, zone, attribute }: JsonObject, language: Language): string =>
  // Dates may lie years ahead; the next Monday does not.
  formatMoment(textOf(until), textOf(zone) || 'UTC', language, attribute !== undefined);

/** What was waited for, from the facts of a stored step. */
export const sayUntilFacts = ({ time, weekdays: days }: JsonObject, language: Language): string =>
  [sayWeekdays(listOf(days).map(textOf), language), textOf(time)].filter(Boolean).join(' ');

const dateFrom = (facts: JsonObject): Partial<DateMoment> => ({
  attribute: textOf(facts.attribute),
  offset: textOf(facts.offset),
  time: textOf(facts.time),
});

export const sayDateFacts = (facts: JsonObject, language: Language): string => sayDate(dateFrom(facts), language);

/** Why a date gave no end to wait for. */
export const pastWords = {
  en: {
    date_missing: (facts: JsonObject) => `The customer has no ${textOf(facts.attribute)}`,
    date_invalid: (facts: JsonObject) => `${textOf(facts.attribute)} is no date${shown(facts)}`,
    date_past: (facts: JsonObject) => `${sayDateFacts(facts, 'en')} was over (${sayEnd(facts, 'en')})`,
  },
  ko: {
    date_missing: (facts: JsonObject) => `고객에게 ${textOf(facts.attribute)} 값이 없어서`,
    date_invalid: (facts: JsonObject) => `${textOf(facts.attribute)} 값이 날짜가 아니어서${shown(facts)}`,
    date_past: (facts: JsonObject) =>
      `${josa(sayDateFacts(facts, 'ko'), '이/가')} 이미 지나서 (${sayEnd(facts, 'ko')})`,
  },
};

const shown = ({ value }: JsonObject): string => (textOf(value) ? ` (${textOf(value)})` : '');
