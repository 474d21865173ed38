import { textOf } from '../../i18n/fact-text.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';

export const en = {
  jumped: (facts: JsonObject) =>
    `Jumped to ${target(facts, 'en')}, time ${textOf(facts.time)} of at most ${textOf(facts.max)}.`,
  jump_used_up: (facts: JsonObject) =>
    `Has jumped to ${target(facts, 'en')} as often as allowed (${textOf(facts.max)}), so: used up.`,
};

export const ko = {
  jumped: (facts: JsonObject) =>
    `${target(facts, 'ko')} 단계로 갔어요 (최대 ${textOf(facts.max)}번 가운데 ${textOf(facts.time)}번째).`,
  jump_used_up: (facts: JsonObject) =>
    `${target(facts, 'ko')} 단계로 이미 ${textOf(facts.max)}번 가서 '횟수를 다 씀' 갈래로 갔어요.`,
} satisfies Messages<typeof en>;

/** Where it led, as the canvas calls it. */
function target({ toName }: JsonObject, language: Language): string {
  const name = textOf(toName);
  if (language === 'ko') return name ? `'${name}'` : '다른';
  return name ? `“${name}”` : 'another step';
}

export const toCome = {
  en: {
    jumped: (facts: JsonObject) =>
      `Will jump to ${target(facts, 'en')}, time ${textOf(facts.time)} of at most ${textOf(facts.max)}.`,
    jump_used_up: (facts: JsonObject) =>
      `Will have jumped to ${target(facts, 'en')} as often as allowed (${textOf(facts.max)}), so: used up.`,
  },
  ko: {
    jumped: (facts: JsonObject) =>
      `${target(facts, 'ko')} 단계로 갈 거예요 (최대 ${textOf(facts.max)}번 가운데 ${textOf(facts.time)}번째).`,
    jump_used_up: (facts: JsonObject) =>
      `${target(facts, 'ko')} 단계로 ${textOf(facts.max)}번 다 가서 '횟수를 다 씀' 갈래로 갈 거예요.`,
  },
} satisfies ToCome;
