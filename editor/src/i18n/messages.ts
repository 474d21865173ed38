import type { Language, Messages } from '@olle/shared/i18n/language';
import type * as en from './words/en.ts';
import type * as laterEn from './words/later-en.ts';

/**
 * Every room's words. A room's `messages.ts` exports `en` and `ko satisfies Messages<typeof en>`, so that a sentence
 * missing in one language does not compile; nor does a room that is missing in one.
 */
type Words = typeof en & typeof laterEn;

export type Room = keyof Words;
export type RoomMessages<R extends Room> = Words[R];

/** Each language is fetched by those who read it (`wordsByLanguage` in vite.config.ts). */
const sources: Record<Language, () => Promise<Messages<typeof en>>> = {
  ko: () => import('./words/ko.ts'),
  en: () => import('./words/en.ts'),
};
/** Rooms that a journey is drawn without. */
const laterSources: Record<Language, () => Promise<Messages<typeof laterEn>>> = {
  ko: () => import('./words/later-ko.ts'),
  en: () => import('./words/later-en.ts'),
};

const here: Record<Language, Partial<Messages<Words>>> = { ko: {}, en: {} };
const asked = new Set<Language>();
let laterAsked = false;

/** Nothing is said in a language before its words are here. */
export async function fetchWords(language: Language): Promise<void> {
  asked.add(language);
  await Promise.all([take(language, sources[language]()), laterAsked && take(language, laterSources[language]())]);
}

/** The words of the other rooms, in every language that was asked for (`withWords`). */
export async function fetchLaterWords(): Promise<void> {
  laterAsked = true;
  await Promise.all([...asked].map((language) => take(language, laterSources[language]())));
}

export function messagesOf<R extends Room>(room: R, language: Language): RoomMessages<R> {
  const words = here[language][room];
  if (!words) throw new Error(`the words of ${room} in ${language} were not fetched`);
  // Both languages of a room have one shape: its messages.ts is checked against `Messages<typeof en>`.
  return words as RoomMessages<R>;
}

async function take(language: Language, coming: Promise<Partial<Messages<Words>>>): Promise<void> {
  const words = await coming;
  here[language] = { ...here[language], ...words };
}
