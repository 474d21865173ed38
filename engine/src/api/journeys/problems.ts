import type { ProblemAnswer } from '@olle/shared/api/journeys';
import type { Language } from '@olle/shared/i18n/language';
import { problemSentence } from '@olle/shared/i18n/problems';
import type { JourneyDocument } from '@olle/shared/journey/document';
import type { Problem } from '@olle/shared/journey/problem';
import { validate } from '@olle/shared/journey/validate';
import type { Sql } from '../../db/database.ts';
import { warningSentence } from './publish-check/warning-sentences.ts';
import { workspaceProblems } from './workspace-problems.ts';

/** All that keeps a document from being published in this workspace. */
export async function problemsOf(sql: Sql, workspaceId: string, document: JourneyDocument): Promise<Problem[]> {
  return [...validate(document), ...(await workspaceProblems(sql, workspaceId, document))];
}

export const toAnswer = (problems: readonly Problem[], language: Language): ProblemAnswer[] =>
  problems.map((problem) => ({
    nodeId: problem.nodeId,
    ...(problem.field === undefined ? {} : { field: problem.field }),
    code: problem.code,
    message: problemSentence({ ...problem, message: warningSentence(problem, language) }, language),
    facts: problem.facts,
    severity: problem.severity,
  }));
