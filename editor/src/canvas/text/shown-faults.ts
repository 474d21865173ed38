import type { Language } from '@olle/shared/i18n/language';
import { isKnownProblem } from '@olle/shared/i18n/problems';
import { faultSentence } from '@olle/shared/text/fault-sentence';
import { problemFaults } from '@olle/shared/text/problem-faults';
import type { TextReading } from '@olle/shared/text/read-text';
import type { ShownProblem } from '../store/shown-problem.ts';
import type { CodeFault } from './code/open-code.ts';

/** What is wrong with the text, in its order: what was found in it, and what only the server knows. */
export function shownFaults(
  { value, source, faults }: TextReading,
  problems: readonly ShownProblem[],
  language: Language,
): readonly CodeFault[] {
  const own = faults.map((fault) => ({ ...fault, message: faultSentence(fault, language) }));
  const others = problems.filter(({ code, message }) => message !== undefined && !isKnownProblem(code));
  const located = value && source ? problemFaults(value, others, source) : [];
  return [...own, ...located.map((fault, index) => ({ ...fault, message: others[index]?.message ?? fault.code }))]
    .map(({ from, to, severity, message }) => ({ from, to, severity, message }))
    .sort((a, b) => a.from - b.from);
}
