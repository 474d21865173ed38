import { textOf } from '../../i18n/fact-text.ts';
import { formatDuration } from '../../i18n/format-duration.ts';
import { josa } from '../../i18n/josa.ts';
import type { Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import { pastWords, sayDateFacts, sayEnd, sayUntilFacts } from '../moments/end-words.ts';
import type { ToCome } from '../to-come.ts';

const leftEn = ({ output }: JsonObject): string => (output === 'past' ? 'so: already past.' : 'so it went on at once.');
const spreadEn = ({ spreadBy }: JsonObject): string =>
  spreadBy === undefined ? '' : ` and ${formatDuration(textOf(spreadBy), 'en')} of the random part`;

export const en = {
  wait_for: (facts: JsonObject) => `Waiting ${formatDuration(textOf(facts.for), 'en')}${spreadEn(facts)}.`,
  wait_over: (facts: JsonObject) => `Waited ${formatDuration(textOf(facts.for), 'en')}${spreadEn(facts)}.`,
  wait_until: (facts: JsonObject) => `Waiting until ${sayEnd(facts, 'en')}.`,
  until_reached: (facts: JsonObject) => `It was ${sayUntilFacts(facts, 'en')} (${sayEnd(facts, 'en')}).`,
  wait_date: (facts: JsonObject) => `Waiting until ${sayEnd(facts, 'en')} (${sayDateFacts(facts, 'en')}).`,
  date_reached: (facts: JsonObject) => `It was ${sayDateFacts(facts, 'en')} (${sayEnd(facts, 'en')}).`,
  date_past: (facts: JsonObject) => `${pastWords.en.date_past(facts)}, ${leftEn(facts)}`,
  date_missing: (facts: JsonObject) => `${pastWords.en.date_missing(facts)}, ${leftEn(facts)}`,
  date_invalid: (facts: JsonObject) => `${pastWords.en.date_invalid(facts)}, ${leftEn(facts)}`,
};

const leftKo = ({ output }: JsonObject): string =>
  output === 'past' ? "'이미 지남' 갈래로 갔어요." : '기다리지 않고 다음으로 갔어요.';
const spreadKo = ({ spreadBy }: JsonObject): string =>
  spreadBy === undefined ? '' : `에 무작위로 정한 ${formatDuration(textOf(spreadBy), 'ko')}`;
const lengthKo = (facts: JsonObject): string => `${formatDuration(textOf(facts.for), 'ko')}${spreadKo(facts)}`;

export const ko = {
  wait_for: (facts: JsonObject) =>
    facts.spreadBy === undefined
      ? `${lengthKo(facts)} 동안 기다려요.`
      : `${josa(lengthKo(facts), '을/를')} 더해서 기다려요.`,
  wait_over: (facts: JsonObject) =>
    facts.spreadBy === undefined
      ? `${josa(lengthKo(facts), '이/가')} 지나서 다음으로 갔어요.`
      : `${josa(lengthKo(facts), '을/를')} 더한 시간이 지나서 다음으로 갔어요.`,
  wait_until: (facts: JsonObject) => `${sayEnd(facts, 'ko')}까지 기다려요.`,
  until_reached: (facts: JsonObject) =>
    `${josa(sayUntilFacts(facts, 'ko'), '이/가')} 되어서 다음으로 갔어요 (${sayEnd(facts, 'ko')}).`,
  wait_date: (facts: JsonObject) => `${sayEnd(facts, 'ko')}까지 기다려요 (${sayDateFacts(facts, 'ko')}).`,
  date_reached: (facts: JsonObject) =>
    `${josa(sayDateFacts(facts, 'ko'), '이/가')} 되어서 다음으로 갔어요 (${sayEnd(facts, 'ko')}).`,
  date_past: (facts: JsonObject) => `${pastWords.ko.date_past(facts)} ${leftKo(facts)}`,
  date_missing: (facts: JsonObject) => `${pastWords.ko.date_missing(facts)} ${leftKo(facts)}`,
  date_invalid: (facts: JsonObject) => `${pastWords.ko.date_invalid(facts)} ${leftKo(facts)}`,
} satisfies Messages<typeof en>;

const goesEn = ({ output }: JsonObject): string =>
  output === 'past' ? 'so: already past.' : 'so it will go on at once.';
const goesKo = ({ output }: JsonObject): string =>
  output === 'past' ? "'이미 지남' 갈래로 갈 거예요." : '기다리지 않고 다음으로 갈 거예요.';

export const toCome = {
  en: {
    wait_over: (facts: JsonObject) =>
      `Will have waited ${formatDuration(textOf(facts.for), 'en')}${spreadEn(facts)}, and goes on.`,
    until_reached: (facts: JsonObject) => `Will wait for ${sayUntilFacts(facts, 'en')} (${sayEnd(facts, 'en')}).`,
    date_reached: (facts: JsonObject) => `Will wait for ${sayDateFacts(facts, 'en')} (${sayEnd(facts, 'en')}).`,
    date_past: (facts: JsonObject) =>
      `${sayDateFacts(facts, 'en')} will be over by then (${sayEnd(facts, 'en')}), ${goesEn(facts)}`,
    date_missing: (facts: JsonObject) => `${pastWords.en.date_missing(facts)}, ${goesEn(facts)}`,
    date_invalid: (facts: JsonObject) => `${pastWords.en.date_invalid(facts)}, ${goesEn(facts)}`,
  },
  ko: {
    wait_over: (facts: JsonObject) =>
      facts.spreadBy === undefined
        ? `${josa(lengthKo(facts), '이/가')} 지나면 다음으로 갈 거예요.`
        : `${josa(lengthKo(facts), '을/를')} 더한 시간이 지나면 다음으로 갈 거예요.`,
    until_reached: (facts: JsonObject) =>
      `${josa(sayUntilFacts(facts, 'ko'), '이/가')} 되면 다음으로 갈 거예요 (${sayEnd(facts, 'ko')}).`,
    date_reached: (facts: JsonObject) =>
      `${josa(sayDateFacts(facts, 'ko'), '이/가')} 되면 다음으로 갈 거예요 (${sayEnd(facts, 'ko')}).`,
    date_past: (facts: JsonObject) => `${pastWords.ko.date_past(facts)} ${goesKo(facts)}`,
    date_missing: (facts: JsonObject) => `${pastWords.ko.date_missing(facts)} ${goesKo(facts)}`,
    date_invalid: (facts: JsonObject) => `${pastWords.ko.date_invalid(facts)} ${goesKo(facts)}`,
  },
} satisfies ToCome;
