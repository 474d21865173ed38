import { listOf, objectOf, textOf } from '../../i18n/fact-text.ts';
import { formatValue } from '../../i18n/format-value.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import { templateFault } from '../../i18n/template-words.ts';
import type { JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';

export const en = {
  customer_updated: (facts: JsonObject) => `Changed: ${stored(facts, 'en')}.`,
  template_error: (facts: JsonObject) =>
    `A value could not be filled in (${templateFault(textOf(facts.message), 'en')}). Waiting for a person to decide.`,
  increment_not_number: (facts: JsonObject) =>
    `${textOf(facts.name)} cannot grow by ${formatValue(facts.value, 'en')}, which is no number. Waiting for a person to decide.`,
  increment_of_no_number: (facts: JsonObject) =>
    `${textOf(facts.name)} is ${formatValue(facts.value, 'en')}, which is no number, so nothing was added. Waiting for a person to decide.`,
};

export const ko = {
  customer_updated: (facts: JsonObject) => `바꾼 정보: ${stored(facts, 'ko')}.`,
  template_error: (facts: JsonObject) =>
    `값을 채울 수 없어서 멈췄어요 (${templateFault(textOf(facts.message), 'ko')}). 담당자의 결정을 기다려요.`,
  increment_not_number: (facts: JsonObject) =>
    `${textOf(facts.name)}에 더할 값이 숫자가 아니라서(${formatValue(facts.value, 'ko')}) 멈췄어요. 담당자의 결정을 기다려요.`,
  increment_of_no_number: (facts: JsonObject) =>
    `${textOf(facts.name)} 값이 숫자가 아니라서(${formatValue(facts.value, 'ko')}) 더하지 못하고 멈췄어요. 담당자의 결정을 기다려요.`,
} satisfies Messages<typeof en>;

/** What a step stored: values as they were set, names as they were cleared. */
function stored({ set, unset }: JsonObject, language: Language): string {
  const kept = Object.entries(objectOf(set)).map(([name, value]) => `${name} = ${formatValue(value, language)}`);
  const cleared = listOf(unset).map((name) => (language === 'ko' ? `${textOf(name)} 지움` : `${textOf(name)} cleared`));
  return [...kept, ...cleared].join(', ') || formatValue(null, language);
}

export const toCome = {
  en: { customer_updated: (facts: JsonObject) => `Will change: ${stored(facts, 'en')}.` },
  ko: { customer_updated: (facts: JsonObject) => `바꿀 정보: ${stored(facts, 'ko')}.` },
} satisfies ToCome;
