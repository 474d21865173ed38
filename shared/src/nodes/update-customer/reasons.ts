import { attributeName, attributeTitle } from '../../i18n/attribute-names.ts';
import { listOf, objectOf, textOf } from '../../i18n/fact-text.ts';
import { formatValue } from '../../i18n/format-value.ts';
import { josa } from '../../i18n/josa.ts';
import type { Messages } from '../../i18n/language.ts';
import { templateFault } from '../../i18n/template-words.ts';
import type { JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';

export const en = {
  customer_updated: (facts: JsonObject) => {
    const said = storedEn(facts, 'cleared');
    return said ? `${said.charAt(0).toUpperCase()}${said.slice(1)}.` : 'Nothing was changed.';
  },
  template_error: (facts: JsonObject) =>
    `A value could not be filled in (${templateFault(textOf(facts.message), 'en')}). Waiting for a person to decide.`,
  increment_not_number: (facts: JsonObject) =>
    `${attributeTitle(textOf(facts.name), 'en')} cannot grow by ${formatValue(facts.value, 'en')}, which is no number. Waiting for a person to decide.`,
  increment_of_no_number: (facts: JsonObject) =>
    `${attributeTitle(textOf(facts.name), 'en')} is ${formatValue(facts.value, 'en')}, which is no number, so nothing was added. Waiting for a person to decide.`,
};

export const ko = {
  customer_updated: (facts: JsonObject) =>
    storedKo(facts, { set: '바꿨어요', unset: '지웠어요' }) || '바꾼 것이 없어요.',
  template_error: (facts: JsonObject) =>
    `값을 채울 수 없어서 멈췄어요 (${templateFault(textOf(facts.message), 'ko')}). 담당자의 결정을 기다려요.`,
  increment_not_number: (facts: JsonObject) =>
    `${attributeName(textOf(facts.name), 'ko')}에 더할 값이 숫자가 아니라서(${formatValue(facts.value, 'ko')}) 멈췄어요. 담당자의 결정을 기다려요.`,
  increment_of_no_number: (facts: JsonObject) =>
    `${attributeName(textOf(facts.name), 'ko')} 값이 숫자가 아니라서(${formatValue(facts.value, 'ko')}) 더하지 못하고 멈췄어요. 담당자의 결정을 기다려요.`,
} satisfies Messages<typeof en>;

export const toCome = {
  en: {
    customer_updated: (facts: JsonObject) => {
      const said = storedEn(facts, 'clear');
      return said ? `Will ${said}.` : 'Will change nothing.';
    },
  },
  ko: {
    customer_updated: (facts: JsonObject) =>
      storedKo(facts, { set: '바꿀 거예요', unset: '지울 거예요' }) || '바꿀 것이 없어요.',
  },
} satisfies ToCome;

/** "set tier to vip, points to 3 and cleared age": values as they were set, names as they were cleared. */
function storedEn({ set, unset }: JsonObject, clear: 'clear' | 'cleared'): string {
  const kept = Object.entries(objectOf(set)).map(
    ([name, value]) => `${attributeName(name, 'en')} to ${formatValue(value, 'en')}`,
  );
  const cleared = listOf(unset).map((name) => attributeName(textOf(name), 'en'));
  return [kept.length > 0 && `set ${kept.join(', ')}`, cleared.length > 0 && `${clear} ${cleared.join(', ')}`]
    .filter(Boolean)
    .join(' and ');
}

/** "등급을 vip로, 적립금을 3으로 바꾸고 나이를 지웠어요." */
function storedKo({ set, unset }: JsonObject, ends: Readonly<Record<'set' | 'unset', string>>): string {
  const kept = Object.entries(objectOf(set)).map(
    ([name, value]) => `${josa(attributeName(name, 'ko'), '을/를')} ${josa(formatValue(value, 'ko'), '으로/로')}`,
  );
  const cleared = listOf(unset).map((name) => attributeName(textOf(name), 'ko'));
  const changed = kept.join(', ');
  if (cleared.length === 0) return changed && `${changed} ${ends.set}.`;
  return `${changed && `${changed} 바꾸고 `}${josa(cleared.join(', '), '을/를')} ${ends.unset}.`;
}
