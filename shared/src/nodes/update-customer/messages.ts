import { listOf, objectOf, textOf } from '../../i18n/fact-text.ts';
import { formatValue } from '../../i18n/format-value.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import { templateFault } from '../../i18n/template-words.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Update the customer',
  hint: 'Changes attributes of the customer.',
  outputs: { next: 'then' },
  summary: (config: ConfigOf<'update_customer'>) => changes(config, 'en') || 'Nothing to change yet',
  reasons: {
    customer_updated: (facts: JsonObject) => `Changed: ${stored(facts, 'en')}.`,
    template_error: (facts: JsonObject) =>
      `A value could not be filled in (${templateFault(textOf(facts.message), 'en')}). Waiting for a person to decide.`,
    increment_not_number: (facts: JsonObject) =>
      `${textOf(facts.name)} cannot grow by ${formatValue(facts.value, 'en')}, which is no number. Waiting for a person to decide.`,
    increment_of_no_number: (facts: JsonObject) =>
      `${textOf(facts.name)} is ${formatValue(facts.value, 'en')}, which is no number, so nothing was added. Waiting for a person to decide.`,
  },
};

export const ko = {
  name: '고객 정보 바꾸기',
  hint: '고객의 속성을 바꿔요.',
  outputs: { next: '다음' },
  summary: (config: ConfigOf<'update_customer'>) => changes(config, 'ko') || '아직 바꿀 것이 없어요',
  reasons: {
    customer_updated: (facts: JsonObject) => `바꾼 정보: ${stored(facts, 'ko')}.`,
    template_error: (facts: JsonObject) =>
      `값을 채울 수 없어서 멈췄어요 (${templateFault(textOf(facts.message), 'ko')}). 담당자의 결정을 기다려요.`,
    increment_not_number: (facts: JsonObject) =>
      `${textOf(facts.name)}에 더할 값이 숫자가 아니라서(${formatValue(facts.value, 'ko')}) 멈췄어요. 담당자의 결정을 기다려요.`,
    increment_of_no_number: (facts: JsonObject) =>
      `${textOf(facts.name)} 값이 숫자가 아니라서(${formatValue(facts.value, 'ko')}) 더하지 못하고 멈췄어요. 담당자의 결정을 기다려요.`,
  },
} satisfies Messages<typeof en>;

function changes(config: ConfigOf<'update_customer'>, language: Language): string {
  const ko = language === 'ko';
  return [
    ...Object.entries(config.set ?? {}).map(([name, value]) => `${name} = ${formatValue(value, language)}`),
    ...Object.entries(config.increment ?? {}).map(([name, by]) =>
      typeof by === 'number' && by < 0
        ? `${name} − ${formatValue(-by, language)}`
        : `${name} + ${formatValue(by, language)}`,
    ),
    ...Object.entries(config.add ?? {}).map(([name, value]) => {
      const added = formatValue(value, language);
      return ko ? `${name}에 ${added} 넣기` : `add ${added} to ${name}`;
    }),
    ...Object.entries(config.remove ?? {}).map(([name, value]) => {
      const removed = formatValue(value, language);
      return ko ? `${name}에서 ${removed} 빼기` : `take ${removed} out of ${name}`;
    }),
    ...(config.unset ?? []).map((name) => (ko ? `${name} 지우기` : `clear ${name}`)),
  ].join(', ');
}

/** What a step stored: values as they were set, names as they were cleared. */
function stored({ set, unset }: JsonObject, language: Language): string {
  const kept = Object.entries(objectOf(set)).map(([name, value]) => `${name} = ${formatValue(value, language)}`);
  const cleared = listOf(unset).map((name) => (language === 'ko' ? `${textOf(name)} 지움` : `${textOf(name)} cleared`));
  return [...kept, ...cleared].join(', ') || formatValue(null, language);
}
