import { textOf } from '../../i18n/fact-text.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Jump',
  hint: 'Sends customers to another step, a limited number of times.',
  outputs: { next: 'used up', jump: 'jump' },
  summary: ({ to, max }: ConfigOf<'jump'>) =>
    to ? `Jump, ${max === 1 ? 'once' : `at most ${max} times`}` : 'No step to jump to chosen yet',
  reasons: {
    jumped: (facts: JsonObject) =>
      `Jumped to ${target(facts, 'en')}, time ${textOf(facts.time)} of at most ${textOf(facts.max)}.`,
    jump_used_up: (facts: JsonObject) =>
      `Has jumped to ${target(facts, 'en')} as often as allowed (${textOf(facts.max)}), so: used up.`,
  },
};

export const ko = {
  name: '다른 단계로 가기',
  hint: '고객을 다른 단계로 정한 횟수만큼 보내요.',
  outputs: { next: '횟수를 다 씀', jump: '이동' },
  summary: ({ to, max }: ConfigOf<'jump'>) =>
    to ? `다른 단계로 최대 ${max}번 가기` : '아직 어느 단계로 갈지 고르지 않았어요',
  reasons: {
    jumped: (facts: JsonObject) =>
      `${target(facts, 'ko')} 단계로 갔어요 (최대 ${textOf(facts.max)}번 가운데 ${textOf(facts.time)}번째).`,
    jump_used_up: (facts: JsonObject) =>
      `${target(facts, 'ko')} 단계로 이미 ${textOf(facts.max)}번 가서 '횟수를 다 씀' 갈래로 갔어요.`,
  },
} satisfies Messages<typeof en>;

/** Where it led, as the canvas calls it. */
function target({ toName }: JsonObject, language: Language): string {
  const name = textOf(toName);
  if (language === 'ko') return name ? `'${name}'` : '다른';
  return name ? `“${name}”` : 'another step';
}
