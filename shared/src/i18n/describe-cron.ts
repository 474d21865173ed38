import { sayWeekdays } from '../nodes/moments/moment-words.ts';
import type { Cron } from '../schedule/cron.ts';
import { weekdays } from '../schedule/weekday.ts';
import type { Language } from './language.ts';

/**
 * Any cron expression in words, for those that no simpler words fit.
 * @example describeCron(parseCron('30 9-18 * * mon-fri'), 'en') // 'at :30 of the hours 9 to 18 on weekdays'
 */
export function describeCron(cron: Cron, language: Language): string {
  const days = daysOf(cron, language) || (isByClock(cron) ? everyDay[language] : '');
  const parts = [days, timesOf(cron, language)];
  const said = language === 'ko' ? [monthsOf(cron, 'ko'), ...parts] : [...parts.reverse(), monthsOf(cron, 'en')];
  return said.filter(Boolean).join(' ');
}

const everyDay: Record<Language, string> = { ko: '매일', en: 'every day' };
/** More clock times than these are said by their hours and minutes. */
const mostClocks = 6;
const isByClock = ({ hours, minutes }: Cron): boolean => minutes.length * hours.length <= mostClocks;

function timesOf(cron: Cron, language: Language): string {
  const { hours, minutes } = cron;
  const ko = language === 'ko';
  if (isByClock(cron)) {
    const clocks = hours.flatMap((hour) => minutes.map((minute) => clock(hour, minute))).join(', ');
    return ko ? clocks : `at ${clocks}`;
  }
  const often = minutes.length > 1 ? everyOf(minutes, 60) : null;
  if (often === null) {
    if (ko) return inHours(hours, minutes.join() === '0' ? '정각' : minutes.map((minute) => `${minute}분`).join(', '));
    return `at ${minutes.map((minute) => `:${two(minute)}`).join(', ')} of ${hoursOf(hours, 'en')}`;
  }
  const said = everyMinutes(often, language);
  if (hours.length === 24) return said;
  if (!isRow(hours)) return ko ? `${hoursOf(hours, 'ko')} 동안 ${said}` : `${said} during ${hoursOf(hours, 'en')}`;
  const [from, to] = [clock(hours[0] ?? 0, 0), clock(hours.at(-1) ?? 0, 59)];
  return ko ? `${from}~${to}에 ${said}` : `${said} from ${from} to ${to}`;
}

function everyMinutes(often: number, language: Language): string {
  if (often === 1) return language === 'ko' ? '매분' : 'every minute';
  return language === 'ko' ? `${often}분마다` : `every ${often} minutes`;
}

/** "매시 정각", "9시~18시 매시 30분". */
function inHours(hours: readonly number[], minutes: string): string {
  const often = hours.length === 1 ? null : everyOf(hours, 24);
  if (often === 1 || (often === null && isRow(hours))) return [hoursOf(hours, 'ko'), minutes].join(' ');
  return often === null ? `${hoursOf(hours, 'ko')}의 ${minutes}` : `${hoursOf(hours, 'ko')} ${minutes}에`;
}

function hoursOf(hours: readonly number[], language: Language): string {
  const ko = language === 'ko';
  if (hours.length === 1) return ko ? `${hours[0]}시` : `the hour ${hours[0]}`;
  const often = everyOf(hours, 24);
  if (often === 1) return ko ? '매시' : 'every hour';
  if (often !== null) return ko ? `${often}시간마다` : `every ${ordinal(often)} hour`;
  if (isRow(hours)) return ko ? `${hours[0]}시~${hours.at(-1)}시 매시` : `the hours ${hours[0]} to ${hours.at(-1)}`;
  return ko ? hours.map((hour) => `${hour}시`).join('·') : `the hours ${hours.join(', ')}`;
}

/** Empty: any day. */
function daysOf({ days, months, onWeekdays, eitherDay }: Cron, language: Language): string {
  const ko = language === 'ko';
  const chosen = weekdays.filter((_, index) => onWeekdays.includes((index + 1) % 7));
  const named = sayWeekdays(chosen, language);
  const weekly = named && !ko ? `on ${named}` : named;
  if (days.length === 31) return weekly;
  const monthly = months.length === 12 ? '매월 ' : '';
  const dated = ko ? `${monthly}${days.join('·')}일` : `on day ${days.join(', ')} of the month`;
  if (!weekly) return dated;
  if (eitherDay) return ko ? `${dated}이나 ${weekly}` : `${dated} or ${weekly}`;
  return ko ? `${dated} 가운데 ${weekly}` : `${dated} that is ${named}`;
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

function monthsOf({ months }: Cron, language: Language): string {
  if (months.length === 12) return '';
  if (language === 'ko') return `${months.join('·')}월`;
  return `in ${months.map((month) => monthNames[month - 1]).join(', ')}`;
}

/** `5` for 0, 5, 10, …: the step by which these fill a whole; null: they do not. */
function everyOf(numbers: readonly number[], whole: number): number | null {
  const step = (numbers[1] ?? whole) - (numbers[0] ?? 0);
  const fills = whole % step === 0 && numbers.length === whole / step;
  return fills && numbers.every((number, index) => number === index * step) ? step : null;
}

const isRow = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
const ordinal = (number: number): string => (number === 2 ? 'second' : number === 3 ? 'third' : `${number}th`);
const two = (number: number): string => String(number).padStart(2, '0');
const clock = (hour: number, minute: number): string => `${two(hour)}:${two(minute)}`;
