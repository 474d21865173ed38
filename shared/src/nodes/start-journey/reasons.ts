import { objectOf, textOf } from '../../i18n/fact-text.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import { runReasons } from '../../i18n/run-reasons.ts';
import { templateFault } from '../../i18n/template-words.ts';
import type { JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';

export const en = {
  start_asked: () => 'The other journey was asked to let the customer in.',
  journey_started: (facts: JsonObject) => `Entered the journey “${textOf(facts.journey)}”.`,
  journey_not_started: (facts: JsonObject) => `Did not enter ${named(facts, 'en')}: ${why(facts, 'en')}`,
  start_too_deep: (facts: JsonObject) =>
    `Journeys have started one another ${textOf(facts.most)} times in a row, so no further one was started.`,
  template_error: (facts: JsonObject) =>
    `A value could not be filled in (${templateFault(textOf(facts.message), 'en')}). Waiting for a person to decide.`,
};

export const ko = {
  start_asked: () => '다른 여정에 들어가도록 요청했어요.',
  journey_started: (facts: JsonObject) => `'${textOf(facts.journey)}' 여정에 들어갔어요.`,
  journey_not_started: (facts: JsonObject) => `${named(facts, 'ko')}에 들어가지 못했어요. ${why(facts, 'ko')}`,
  start_too_deep: (facts: JsonObject) =>
    `여정이 다른 여정을 시작하는 일이 ${textOf(facts.most)}번 이어져서 더는 시작하지 않았어요.`,
  template_error: (facts: JsonObject) =>
    `값을 채울 수 없어서 멈췄어요 (${templateFault(textOf(facts.message), 'ko')}). 담당자의 결정을 기다려요.`,
} satisfies Messages<typeof en>;

function named(facts: JsonObject, language: Language): string {
  const name = textOf(facts.journey);
  if (language === 'ko') return name ? `'${name}' 여정` : '다른 여정';
  return name ? `the journey “${name}”` : 'the other journey';
}

/** The other journey's own reason, as its history would say it. */
function why(facts: JsonObject, language: Language): string {
  const { code, facts: seen } = objectOf(facts.why);
  const says = runReasons[language][textOf(code)];
  return says ? says(objectOf(seen)) : textOf(code);
}

export const toCome = {
  en: {
    start_asked: () => 'The other journey will be asked to let the customer in.',
    journey_started: (facts: JsonObject) => `Will enter the journey “${textOf(facts.journey)}”.`,
    journey_not_started: (facts: JsonObject) => `Will not enter ${named(facts, 'en')}: ${why(facts, 'en')}`,
  },
  ko: {
    start_asked: () => '다른 여정에 들어가도록 요청할 거예요.',
    journey_started: (facts: JsonObject) => `'${textOf(facts.journey)}' 여정에 들어갈 거예요.`,
    journey_not_started: (facts: JsonObject) => `${named(facts, 'ko')}에 들어가지 못할 거예요. ${why(facts, 'ko')}`,
  },
} satisfies ToCome;
