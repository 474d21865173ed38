import { describeFacts } from '../../i18n/describe-facts.ts';
import { listOf, objectOf, textOf } from '../../i18n/fact-text.ts';
import type { Language, Messages } from '../../i18n/language.ts';
import type { Json, JsonObject } from '../../json.ts';
import type { ToCome } from '../to-come.ts';

export const en = {
  branch_taken: (facts: JsonObject) =>
    `${refused(facts, 'en')}${nameOf(facts, 'en')}: yes, ${describeFacts(facts.saw, 'en')}.`,
  branch_else: (facts: JsonObject) => `${refused(facts, 'en')}So: everyone else.`,
};

export const ko = {
  branch_taken: (facts: JsonObject) =>
    `${refused(facts, 'ko')}${nameOf(facts, 'ko')}: 예${seenKo(facts.saw)}. 그래서 ${thisWay(facts)} 갈래로 갔어요.`,
  branch_else: (facts: JsonObject) => `${refused(facts, 'ko')}맞는 갈래가 없어서 '그 외' 갈래로 갔어요.`,
} satisfies Messages<typeof en>;

/** What the branch is called, or who goes there: a name that nobody gave says nothing. */
function nameOf({ branch, branchName }: JsonObject, language: Language): string {
  const clause = textOf(branchName);
  // It begins a sentence.
  return clause === '' ? textOf(branch) : language === 'ko' ? clause : clause.charAt(0).toUpperCase() + clause.slice(1);
}

/** Who goes there has just been said. */
const thisWay = ({ branch, branchName }: JsonObject): string => (textOf(branchName) ? '이' : `'${textOf(branch)}'`);

function seenKo(saw: Json | undefined): string {
  const seen = describeFacts(saw, 'ko');
  return seen && ` (${seen})`;
}

/** "VIP: no, tier was gold. ": each branch that was asked before, and what it saw. */
function refused(facts: JsonObject, language: Language): string {
  return listOf(facts.refused)
    .map((asked) => {
      const branch = objectOf(asked);
      if (language === 'ko') return `${nameOf(branch, 'ko')}: 아니요${seenKo(branch.saw)}. `;
      const seen = describeFacts(branch.saw, 'en');
      return `${nameOf(branch, 'en')}: no${seen && `, ${seen}`}. `;
    })
    .join('');
}

export const toCome = {
  en: {
    branch_taken: (facts: JsonObject) =>
      `${refused(facts, 'en')}${nameOf(facts, 'en')}: yes, ${describeFacts(facts.saw, 'en')}. Will go there.`,
    branch_else: (facts: JsonObject) => `${refused(facts, 'en')}Will go the way of everyone else.`,
  },
  ko: {
    branch_taken: (facts: JsonObject) =>
      `${refused(facts, 'ko')}${nameOf(facts, 'ko')}: 예${seenKo(facts.saw)}. 그래서 ${thisWay(facts)} 갈래로 갈 거예요.`,
    branch_else: (facts: JsonObject) => `${refused(facts, 'ko')}맞는 갈래가 없어서 '그 외' 갈래로 갈 거예요.`,
  },
} satisfies ToCome;
