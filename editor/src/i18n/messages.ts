import type { Language, Messages } from '@olle/shared/i18n/language';
import type * as en from './words/en.ts';

/**
 * Every room's words. A room's `messages.ts` exports `en` and `ko satisfies Messages<typeof en>`, so that a sentence
 * missing in one language does not compile; nor does a room that is missing in one.
 */
type Words = Messages<typeof en>;

export type Room = keyof Words;
export type RoomMessages<R extends Room> = (typeof en)[R];

/** Each language is fetched by those who read it (`wordsByLanguage` in vite.config.ts). */
const sources: Record<Language, () => Promise<Words>> = {
  ko: () => import('./words/ko.ts'),
  en: () => import('./words/en.ts'),
};

const here: Partial<Record<Language, Words>> = {};

/** Nothing is said in a language before its words are here. */
export async function fetchWords(language: Language): Promise<void> {
  here[language] ??= await sources[language]();
}

export function messagesOf<R extends Room>(room: R, language: Language): RoomMessages<R> {
  const words = here[language];
  if (!words) throw new Error(`the words of ${language} were not fetched`);
  // Both languages of a room have one shape: its messages.ts is checked against `Messages<typeof en>`.
  return words[room] as RoomMessages<R>;
}
