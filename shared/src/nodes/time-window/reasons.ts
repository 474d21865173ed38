import { listOf, textOf } from '../../i18n/fact-text.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import { sayEnd } from '../moments/end-words.ts';
import type { ToCome } from '../to-come.ts';
import { sayWindow } from './say-window.ts';

const windowOf = ({ days, from, to }: JsonObject, language: Language): string =>
  sayWindow(listOf(days).map(textOf), textOf(from), textOf(to), language);

export const en = {
  window_open: (facts: JsonObject) => `It is within the hours (${windowOf(facts, 'en')}), so it went on at once.`,
  wait_window: (facts: JsonObject) =>
    `It is outside the hours (${windowOf(facts, 'en')}). Waiting until ${sayEnd(facts, 'en')}.`,
  window_opened: (facts: JsonObject) => `The hours have begun (${windowOf(facts, 'en')}).`,
};

export const ko = {
  window_open: (facts: JsonObject) => `정한 시간 안(${windowOf(facts, 'ko')})이라서 바로 다음으로 갔어요.`,
  wait_window: (facts: JsonObject) =>
    `정한 시간(${windowOf(facts, 'ko')}) 밖이라서 ${sayEnd(facts, 'ko')}까지 기다려요.`,
  window_opened: (facts: JsonObject) => `정한 시간(${windowOf(facts, 'ko')})이 되어서 다음으로 갔어요.`,
} satisfies Messages<typeof en>;

export const toCome = {
  en: {
    window_open: (facts: JsonObject) =>
      `It will be within the hours (${windowOf(facts, 'en')}), so it will go on at once.`,
    window_opened: (facts: JsonObject) => `Will wait until the hours begin (${windowOf(facts, 'en')}).`,
  },
  ko: {
    window_open: (facts: JsonObject) => `정한 시간 안(${windowOf(facts, 'ko')})이라서 바로 다음으로 갈 거예요.`,
    window_opened: (facts: JsonObject) => `정한 시간(${windowOf(facts, 'ko')})이 되면 다음으로 갈 거예요.`,
  },
} satisfies ToCome;
