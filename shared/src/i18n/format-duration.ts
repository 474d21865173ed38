import type { Language } from './language.ts';

const pattern = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const ko = ['년', '개월', '주', '일', '시간', '분', '초'];
const en = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];

/**
 * A duration as people say it: `P1DT2H` is "1일 2시간", "1 day 2 hours". What is no duration stays as it is written.
 * @example formatDuration('PT30M', 'ko') // '30분'
 */
export function formatDuration(iso: string, language: Language): string {
  const part = pattern.exec(iso);
  if (!part) return iso;
  const spoken = part.slice(1).flatMap((digits, unit) => {
    const count = Number(digits ?? 0);
    if (count === 0) return [];
    return language === 'ko' ? [`${count}${ko[unit]}`] : [`${count} ${en[unit]}${count === 1 ? '' : 's'}`];
  });
  if (spoken.length === 0) return language === 'ko' ? '0초' : '0 seconds';
  return spoken.join(' ');
}
