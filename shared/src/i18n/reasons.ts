import type { JsonObject } from '../json.ts';
import { isNodeType } from '../nodes/definitions.ts';
import { nodeReasons, reasonsToCome } from '../nodes/reasons.ts';
import { entryReasons } from './entry-reasons.ts';
import { textOf } from './fact-text.ts';
import { josa } from './josa.ts';
import type { Language } from './language.ts';
import type { Names } from './names.ts';
import { runReasons } from './run-reasons.ts';
import { withNames } from './with-names.ts';

interface Reason {
  readonly code: string;
  readonly facts: JsonObject;
}

const late: Record<Language, string> = { ko: ' (늦게 처리됐어요)', en: ' (handled late)' };
const followed: Record<Language, (version: string) => string> = {
  ko: (version) => ` (기다리는 동안 버전 ${josa(version, '으로/로')} 옮겼어요)`,
  en: (version) => ` (moved to version ${version} while waiting)`,
};

/** The customer's own zone is missing or none that there is. */
const otherZone: Record<Language, (zone: string) => string> = {
  ko: (zone) => ` 고객의 시간대를 몰라서 ${zone} 시간으로 봤어요.`,
  en: (zone) => ` The customer’s time zone is not known, so the clocks of ${zone} were asked.`,
};

/**
 * Why something was decided, as a sentence with the facts in it. A code that nobody knows is shown as it is: a step of
 * a later release must not break the page. Steps and segments are called by their names where somebody knows them.
 * @example sentenceOf(step.reason, 'ko', step.nodeType)
 */
export function sentenceOf(reason: Reason, language: Language, nodeType?: string, names: Names = {}): string {
  const own = nodeType !== undefined && isNodeType(nodeType) ? nodeReasons(nodeType, language) : {};
  return sentenceWith(own, reason, language, names);
}

/**
 * The same of a step that is still to come.
 * @example sentenceToCome(step.reason, 'en', step.nodeType) // 'The e-mail (advertising) will be sent.'
 */
export function sentenceToCome(
  { code, facts: { late: _began, ...facts } }: Reason,
  language: Language,
  nodeType: string,
  names: Names = {},
): string {
  // A wait that began late, or is overdue, has been told so; that it will end was not handled yet.
  return sentenceWith(isNodeType(nodeType) ? reasonsToCome(nodeType, language) : {}, { code, facts }, language, names);
}

type Sentences = Readonly<Record<string, (facts: JsonObject) => string>>;

function sentenceWith(own: Sentences, { code, facts }: Reason, language: Language, names: Names): string {
  const says = [own, runReasons[language], entryReasons[language]].find((sentences) =>
    Object.hasOwn(sentences, code),
  )?.[code];
  const read = names.now === undefined ? {} : { readAt: names.now() };
  const sentence = says ? says({ ...withNames(facts, names), ...read }) : code;
  const zoned = facts.zone_unknown === true ? otherZone[language](textOf(facts.zone)) : '';
  const moved = typeof facts.followed === 'number' ? followed[language](String(facts.followed)) : '';
  return [sentence, zoned, moved, facts.late === true ? late[language] : ''].join('');
}
