import type { Language } from '@olle/shared/i18n/language';
import type { Instant } from '@olle/shared/schedule/instant';
import { dateAt } from '@olle/shared/schedule/local-date';

/** "오늘", "내일", "in 3 days": the day of an instant, seen from another one, by the clocks of a zone. */
export function relativeDay(at: Instant, from: Instant, zone: string, language: Language): string {
  const dayOf = (instant: Instant): number => {
    const { year, month, day } = dateAt(instant, zone);
    return Date.UTC(year, month - 1, day) / 86_400_000;
  };
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(dayOf(at) - dayOf(from), 'day');
}
