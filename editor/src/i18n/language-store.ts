import { type Language, languages } from '@olle/shared/i18n/language';
import { create } from 'zustand';
import { fetchWords } from './messages.ts';
import { fetchRefusals } from './refusals.ts';

const storageKey = 'olle.language';

interface LanguageState {
  readonly language: Language;
  /** Once its words are here. Rejects where they cannot be fetched. */
  readonly setLanguage: (language: Language) => Promise<void>;
}

/** The language of the page: what was chosen here before, else what the browser prefers. */
export const useLanguage = create<LanguageState>()((set) => ({
  language: firstLanguage(),
  setLanguage: async (language) => {
    wanted = language;
    await Promise.all([fetchWords(language), fetchRefusals()]);
    if (wanted !== language) return;
    globalThis.localStorage?.setItem(storageKey, language);
    set({ language });
  },
}));

/** What was asked for last: words that come late do not undo it. */
let wanted: Language | undefined;

/** For code outside React, such as the API client. */
export const currentLanguage = (): Language => useLanguage.getState().language;

function firstLanguage(): Language {
  const chosen = globalThis.localStorage?.getItem(storageKey);
  const wanted = [chosen, ...(globalThis.navigator?.languages ?? [])];
  for (const tag of wanted) {
    const known = languages.find((language) => tag?.toLowerCase().startsWith(language));
    if (known) return known;
  }
  return 'ko';
}
