import { eventName } from '../../i18n/known-names.ts';
import type { Language } from '../../i18n/language.ts';

/** "A or B", "A 또는 B"; of all, "A and B". */
export function sayEvents(events: readonly string[], mode: string | undefined, language: Language): string {
  const names = events.filter((event) => event.trim() !== '').map((event) => eventName(event, language));
  if (names.length === 0) return language === 'ko' ? '이벤트' : 'an event';
  if (names.length === 1) return names[0] ?? '';
  if (language === 'en') return names.join(mode === 'all' ? ' and ' : ' or ');
  return mode === 'all' ? `${names.join(', ')} 모두` : names.join(' 또는 ');
}
