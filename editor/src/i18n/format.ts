import type { Language } from '@olle/shared/i18n/language';

const locales: Record<Language, string> = { ko: 'ko-KR', en: 'en-GB' };
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export interface Format {
  readonly number: (value: number) => string;
  /** 0.124 -> 12.4% */
  readonly percent: (share: number) => string;
  /** 39,000원; other currencies as their own readers write them. */
  readonly money: (amount: number, currency?: string) => string;
  /** 11월 22일 (일) 오전 9:00; with the year when it is not this one. */
  readonly dateTime: (instant: string | number | Date) => string;
  readonly date: (instant: string | number | Date) => string;
  readonly time: (instant: string | number | Date) => string;
  /** "3분 전" within a day, the date and time before and after that. */
  readonly ago: (instant: string | number | Date) => string;
}

/** Numbers and instants as the language writes them, in the workspace's zone. `now` says what is under a day ago. */
export function formatIn(language: Language, timeZone: string, now: () => number = Date.now): Format {
  const locale = locales[language];
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const clock: Intl.DateTimeFormatOptions = {
    hour: language === 'ko' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hour12: language === 'ko',
  };
  const show = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    return (instant: string | number | Date): string =>
      formatter
        .formatToParts(new Date(instant))
        .map(({ type, value }) => (type === 'dayPeriod' && language === 'ko' ? koreanHalf(value) : value))
        .join('');
  };
  const dayAndMonth: Intl.DateTimeFormatOptions = { month: language === 'ko' ? 'long' : 'short', day: 'numeric' };
  const thisYear = show({ ...dayAndMonth, weekday: 'short', ...clock });
  const otherYear = show({ ...dayAndMonth, year: 'numeric', ...clock });
  const dayThisYear = show({ ...dayAndMonth, weekday: 'short' });
  const dayOtherYear = show({ ...dayAndMonth, year: 'numeric' });
  const year = show({ year: 'numeric' });
  const inThisYear = (instant: string | number | Date): boolean => year(instant) === year(now());
  const dateTime = (instant: string | number | Date): string =>
    inThisYear(instant) ? thisYear(instant) : otherYear(instant);

  return {
    number: (value) => numbers.format(value),
    percent: (share) => percents.format(share),
    money: (amount, currency = 'KRW') => {
      if (currency === 'KRW' && language === 'ko') return `${numbers.format(amount)}원`;
      return new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
        amount,
      );
    },
    dateTime,
    date: (instant) => (inThisYear(instant) ? dayThisYear(instant) : dayOtherYear(instant)),
    time: show(clock),
    ago: (instant) => {
      const difference = new Date(instant).getTime() - now();
      const size = Math.abs(difference);
      if (size >= day) return dateTime(instant);
      if (size < minute) return relative.format(0, 'second');
      if (size < hour) return relative.format(Math.trunc(difference / minute), 'minute');
      return relative.format(Math.trunc(difference / hour), 'hour');
    },
  };
}

/** Recent locale data abbreviates the Korean halves of the day as AM and PM beside a date. */
const koreanHalf = (half: string): string => (half === 'AM' ? '오전' : half === 'PM' ? '오후' : half);
