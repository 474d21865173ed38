import type { Messages } from '@olle/shared/i18n/language';
import { useMemo } from 'react';
import { useLanguage } from '../i18n/language-store.ts';
import { en, ko } from './messages.ts';
import { type Names, namesIn } from './names.ts';

export type GuideWords = Messages<typeof en>;

const words: Readonly<Record<'ko' | 'en', GuideWords>> = { ko, en };

/** The guide's words come with the guide: pages without it do not fetch them. */
export function useWords(): { readonly t: GuideWords; readonly names: Names } {
  const language = useLanguage((state) => state.language);
  return useMemo(() => ({ t: words[language], names: namesIn(language) }), [language]);
}
