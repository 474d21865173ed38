import { type Language, languages } from '@olle/shared/i18n/language';
import { create } from 'zustand';

const storageKey = 'olle.language';

interface LanguageState {
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
}

/** The language of the page: what was chosen here before, else what the browser prefers. */
export const useLanguage = create<LanguageState>()((set) => ({
  language: firstLanguage(),
  setLanguage: (language) => {
    globalThis.localStorage?.setItem(storageKey, language);
    set({ language });
  },
}));

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
