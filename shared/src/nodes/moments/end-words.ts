import { attributeName, attributeTitle } from '../../i18n/attribute-names.ts';
import { listOf, textOf } from '../../i18n/fact-text.ts';
import { formatMoment } from '../../i18n/format-moment.ts';
import { josa } from '../../i18n/josa.ts';
import type { Language } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import { sayDate, sayWeekdays } from './moment-words.ts';
import type { DateMoment } from './settings.ts';

/** "11월 23일 (월) 오전 9:00": when a wait ends, from its facts. */
export const sayEnd = ({ until, zone, attribute }: JsonObject, language: Language): string =>
  // Dates may lie years ahead; the next Monday does not.
  formatMoment(textOf(until), textOf(zone) || 'UTC', language, attribute !== undefined);

/** What was waited for, from the facts of a stored step. */
export const sayUntilFacts = ({ time, weekdays: days }: JsonObject, language: Language): string =>
  [sayWeekdays(listOf(days).map(textOf), language), textOf(time)].filter(Boolean).join(' ');

const dateFrom = (facts: JsonObject): Partial<DateMoment> => ({
  attribute: textOf(facts.attribute),
  offset: textOf(facts.offset),
  time: textOf(facts.time),
});

export const sayDateFacts = (facts: JsonObject, language: Language): string => sayDate(dateFrom(facts), language);

/** Why a date gave no end to wait for. */
export const pastWords = {
  en: {
    date_missing: (facts: JsonObject) => `The customer has no ${attributeName(textOf(facts.attribute), 'en')}`,
    date_invalid: (facts: JsonObject) => `${attributeTitle(textOf(facts.attribute), 'en')} is no date${shown(facts)}`,
    date_past: (facts: JsonObject) => `${sayDateFacts(facts, 'en')} was over (${sayEnd(facts, 'en')})`,
  },
  ko: {
    date_missing: (facts: JsonObject) => `고객에게 ${attributeName(textOf(facts.attribute), 'ko')} 값이 없어서`,
    date_invalid: (facts: JsonObject) =>
      `${attributeName(textOf(facts.attribute), 'ko')} 값이 날짜가 아니어서${shown(facts)}`,
    date_past: (facts: JsonObject) =>
      `${josa(sayDateFacts(facts, 'ko'), '이/가')} 이미 지나서 (${sayEnd(facts, 'ko')})`,
  },
};

const shown = ({ value }: JsonObject): string => (textOf(value) ? ` (${textOf(value)})` : '');
