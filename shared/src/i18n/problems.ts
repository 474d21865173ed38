import type { JsonObject } from '../json.ts';
import { en as conditionsEn, ko as conditionsKo } from './condition-problem-sentences.ts';
import type { Language } from './language.ts';
import { en, ko } from './problem-sentences.ts';

const sentences = { ko, en };
const ofConditions = { ko: conditionsKo, en: conditionsEn };

interface SaidProblem {
  readonly code: string;
  readonly facts?: JsonObject;
  /** The server's own sentence, for what only it can find. */
  readonly message?: string | undefined;
}

export const isKnownProblem = (code: string): boolean => Object.hasOwn(en, code) || Object.hasOwn(conditionsEn, code);

/** What is wrong, as a sentence. A code that is not known here keeps the sentence that came with it. */
export function problemSentence({ code, facts = {}, message }: SaidProblem, language: Language): string {
  const own: Readonly<Record<string, (facts: JsonObject) => string>> = sentences[language];
  if (Object.hasOwn(own, code)) return own[code]?.(facts) ?? code;
  const ofCondition: Readonly<Record<string, string>> = ofConditions[language];
  return (Object.hasOwn(ofCondition, code) ? ofCondition[code] : undefined) ?? message ?? code;
}
