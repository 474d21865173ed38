import type { JourneyDocument } from '@olle/shared/journey/document';
import { validate } from '@olle/shared/journey/validate';
import { mergeProblems } from './merge-problems.ts';
import type { ShownProblem } from './shown-problem.ts';

/** All that is wrong with a draft, as far as anybody knows. */
export const problemsOf = (document: JourneyDocument, server: readonly ShownProblem[]): readonly ShownProblem[] =>
  mergeProblems(validate(document), server);
