import type { JourneyDocument } from '@olle/shared/journey/document';
import { z } from 'zod';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import type { ShownProblem } from '../store/shown-problem.ts';
import type { Failure, PutAnswer } from './autosaver.ts';

interface Saved {
  readonly revision: number;
  readonly problems?: readonly (Omit<ShownProblem, 'severity'> & Partial<Pick<ShownProblem, 'severity'>>)[];
}

const conflictSchema = z.object({
  by: z
    .string()
    .nullish()
    .transform((by) => by ?? null),
  at: z
    .string()
    .nullish()
    .transform((at) => at ?? null),
  revision: z
    .number()
    .nullish()
    .transform((revision) => revision ?? null),
});
const unknownConflict = { by: null, at: null, revision: null };

/** Saves the draft on top of `revision`, or says that somebody else saved meanwhile. */
export async function putDraft(
  journeyId: string,
  document: JourneyDocument,
  revision: number,
  found: (problems: readonly ShownProblem[]) => void,
): Promise<PutAnswer> {
  try {
    const headers = { 'If-Match': String(revision) };
    const saved = await api.put<Saved>(`${journeyPath(journeyId)}/draft`, { document }, headers);
    found((saved.problems ?? []).map((problem) => ({ ...problem, severity: problem.severity ?? 'error' })));
    return { kind: 'saved', revision: saved.revision };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412) return { kind: 'failed', failure: failureOf(error) };
    const details = conflictSchema.safeParse(error.details[0]);
    return { kind: 'conflict', conflict: details.success ? details.data : unknownConflict };
  }
}

function failureOf(error: unknown): Failure {
  const status = error instanceof ApiError ? error.status : 500;
  const why = status === 0 ? 'offline' : status >= 500 || status === 429 ? 'server' : 'refused';
  return { why, error };
}
