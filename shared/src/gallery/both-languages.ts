import type { Language } from '../i18n/language.ts';

/** The same words for readers of either language. */
export type BothLanguages = Readonly<Record<Language, string>>;
