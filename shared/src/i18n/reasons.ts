import type { JsonObject } from '../json.ts';
import { isNodeType } from '../nodes/definitions.ts';
import { nodeMessages } from '../nodes/messages.ts';
import type { Language } from './language.ts';
import { runReasons } from './run-reasons.ts';

interface Reason {
  readonly code: string;
  readonly facts: JsonObject;
}

const late: Record<Language, string> = { ko: ' (늦게 처리됐어요)', en: ' (handled late)' };

/**
 * Why something was decided, as a sentence with the facts in it. A code that nobody knows is shown as it is: a step of
 * a later release must not break the page.
 * @example sentenceOf(step.reason, 'ko', step.nodeType)
 */
export function sentenceOf({ code, facts }: Reason, language: Language, nodeType?: string): string {
  const own = nodeType !== undefined && isNodeType(nodeType) ? nodeMessages(nodeType, language).reasons : {};
  const says = [own, runReasons[language]].find((sentences) => Object.hasOwn(sentences, code))?.[code];
  const sentence = says ? says(facts) : code;
  return facts.late === true ? sentence + late[language] : sentence;
}
