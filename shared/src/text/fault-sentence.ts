import { textOf } from '../i18n/fact-text.ts';
import type { Language } from '../i18n/language.ts';
import { problemSentence } from '../i18n/problems.ts';
import type { JsonObject } from '../json.ts';
import { en, ko } from './fault-words.ts';
import type { TextFault } from './text-fault.ts';

type Sentences = Readonly<Record<string, (facts: JsonObject) => string>>;
const sentences: Record<Language, Sentences> = { ko, en };

/** What is wrong with a journey's text, in words. */
export function faultSentence(
  { room, code, facts }: Pick<TextFault, 'room' | 'code' | 'facts'>,
  language: Language,
): string {
  if (room === 'problem') return problemSentence({ code, facts }, language);
  const own = sentences[language];
  const say = Object.hasOwn(own, code) ? own[code] : own.unreadable;
  return say?.(facts) ?? textOf(facts.message);
}
