import type { Language } from './language.ts';

/** Whether it is told; `unless` it is that of this instant. */
type Year = boolean | { readonly unless: number };

/**
 * An instant as the clocks of a zone show it. What is no instant stays as it is written.
 * @example formatMoment('2026-11-23T00:00:00.000Z', 'Asia/Seoul', 'ko') // '11월 23일 (월) 오전 9:00'
 */
export function formatMoment(iso: string, zone: string, language: Language, withYear: Year = false): string {
  const at = Date.parse(iso);
  if (Number.isNaN(at)) return iso;
  const parts = new Map(
    formatterOf(zone, language)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? '';
  const told = typeof withYear === 'boolean' ? withYear : part('year') !== yearOf(withYear.unless, zone, language);
  const [year, month, day, weekday, minute] = [
    part('year'),
    part('month'),
    part('day'),
    part('weekday'),
    part('minute'),
  ];
  const hour = Number(part('hour'));
  if (language === 'en')
    return `${weekday} ${day} ${month}${told ? ` ${year}` : ''}, ${String(hour).padStart(2, '0')}:${minute}`;
  const clock = `${hour < 12 ? '오전' : '오후'} ${hour % 12 || 12}:${minute}`;
  return `${told ? `${year}년 ` : ''}${month} ${day}일 (${weekday}) ${clock}`;
}

const yearOf = (at: number, zone: string, language: Language): string | undefined =>
  formatterOf(zone, language)
    .formatToParts(at)
    .find(({ type }) => type === 'year')?.value;

function formatterOf(zone: string, language: Language): Intl.DateTimeFormat {
  const options = (timeZone: string): Intl.DateTimeFormatOptions => ({
    year: 'numeric',
    month: language === 'ko' ? 'long' : 'short',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const locale = language === 'ko' ? 'ko-KR' : 'en-GB';
  try {
    return new Intl.DateTimeFormat(locale, options(zone));
  } catch {
    // A step may come from a runtime that knows more zones than this one.
    return new Intl.DateTimeFormat(locale, options('UTC'));
  }
}
