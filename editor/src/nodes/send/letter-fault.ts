import type { LetterField } from './writing/use-letter.ts';

/** What is wrong with a field of a mail, in words, and where it stands. */
export interface LetterFault {
  readonly field: LetterField;
  readonly sentence: string;
  readonly line: number;
}

interface Problem {
  readonly field?: string | undefined;
  readonly facts?: { readonly line?: unknown };
}

const paths: Readonly<Record<string, LetterField>> = {
  'content.subject': 'subject',
  'content.html': 'html',
  'content.text': 'text',
};

/** What a mail says at the line that it is about: no need to say it elsewhere. */
export const isAtLine = ({ field, facts }: Problem): boolean =>
  Object.hasOwn(paths, field ?? '') && typeof facts?.line === 'number';

/** Problems that have a line; each is said once. */
export function letterFaults<P extends Problem>(
  problems: readonly P[],
  sentenceOf: (problem: P) => string,
): LetterFault[] {
  const faults = problems.flatMap((problem) => {
    const field = paths[problem.field ?? ''];
    const line = problem.facts?.line;
    return field && typeof line === 'number' ? [{ field, line, sentence: sentenceOf(problem) }] : [];
  });
  return [...new Map(faults.map((fault) => [`${fault.field} ${fault.sentence}`, fault])).values()];
}
