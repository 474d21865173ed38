import type { Language } from '@olle/shared/i18n/language';
import { parseAccept } from 'hono/utils/accept';

/** The first of ours that the client takes; English when it says nothing. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = parseAccept(acceptLanguage ?? '').filter(({ q }) => q > 0);
  for (const { type } of wanted) {
    const [primary] = type.toLowerCase().split('-');
    if (primary === 'ko' || primary === 'en') return primary;
  }
  return 'en';
}
