import { describeFacts } from '../../i18n/describe-facts.ts';
import { listOf, objectOf, textOf } from '../../i18n/fact-text.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import type { JsonObject } from '../../json.ts';
import type { ConfigOf } from '../definitions.ts';

export const en = {
  name: 'Split',
  hint: 'Asked from top to bottom; the first branch that fits is taken. If none fits: everyone else.',
  outputs: { else: 'everyone else' },
  summary: ({ branches }: ConfigOf<'split'>) =>
    branches.length === 0
      ? 'Split by condition'
      : `Split: ${branches.map(({ id, name }) => name || id).join(', ')} or else`,
  reasons: {
    branch_taken: (facts: JsonObject) =>
      `${refused(facts, 'en')}${textOf(facts.branch)}: yes, ${describeFacts(facts.saw, 'en')}.`,
    branch_else: (facts: JsonObject) => `${refused(facts, 'en')}So: everyone else.`,
  },
};

export const ko = {
  name: '갈래 나누기',
  hint: '위에서부터 차례로 물어보고, 처음 맞는 갈래로 가요. 아무것도 안 맞으면 그 외로 가요.',
  outputs: { else: '그 외' },
  summary: ({ branches }: ConfigOf<'split'>) =>
    branches.length === 0
      ? '조건으로 갈래 나누기'
      : `${branches.map(({ id, name }) => name || id).join(', ')} 또는 그 외로 나누기`,
  reasons: {
    branch_taken: (facts: JsonObject) =>
      `${refused(facts, 'ko')}${textOf(facts.branch)}: 예, ${describeFacts(facts.saw, 'ko')}. 그래서 '${textOf(facts.branch)}' 갈래로 갔어요.`,
    branch_else: (facts: JsonObject) => `${refused(facts, 'ko')}맞는 갈래가 없어서 '그 외' 갈래로 갔어요.`,
  },
} satisfies Messages<typeof en>;

/** "VIP: no, tier was gold. ": each branch that was asked before, and what it saw. */
function refused(facts: JsonObject, language: Language): string {
  return listOf(facts.refused)
    .map((asked) => {
      const { branch, saw } = objectOf(asked);
      const seen = describeFacts(saw, language);
      return `${textOf(branch)}: ${language === 'ko' ? '아니요' : 'no'}${seen && `, ${seen}`}. `;
    })
    .join('');
}
