import type { Language } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';

/** "100 an hour", "한 시간에 100명": of the settings, or of what a step stored. */
export function sayRate({ limit, per }: JsonObject | ConfigOf<'throttle'>, language: Language): string {
  const count = Number(limit);
  return language === 'ko'
    ? `${per === 'hour' ? '한 시간' : '1분'}에 ${count.toLocaleString('ko-KR')}명`
    : `${count.toLocaleString('en-GB')} ${per === 'hour' ? 'an hour' : 'a minute'}`;
}
