import type { JourneyDocument } from '@olle/shared/journey/document';
import { z } from 'zod';
import { ApiError } from '../../api/api-error.ts';
import { api } from '../../api/client.ts';
import { draftSaved, type Journey, journeyPath } from '../../api/journeys.ts';
import { isMadeOn } from '../store/is-made-on.ts';
import type { ShownProblem } from '../store/shown-problem.ts';
import type { Failure, PutAnswer } from './autosaver.ts';

interface Saved {
  readonly revision: number;
  readonly problems?: readonly SaidProblem[];
}

type SaidProblem = Omit<ShownProblem, 'severity'> & Partial<Pick<ShownProblem, 'severity'>>;

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

/** Saves the draft on top of `revision`, or of an own save whose answer was lost; or says that somebody else saved meanwhile. */
export async function putDraft(
  journeyId: string,
  document: JourneyDocument,
  revision: number,
  doubtful: readonly JourneyDocument[],
  found: (problems: readonly ShownProblem[]) => void,
): Promise<PutAnswer> {
  try {
    const headers = { 'If-Match': String(revision) };
    const saved = await api.put<Saved>(`${journeyPath(journeyId)}/draft`, { document }, headers);
    // A list that stands beside the editor is not asked anew at every pause in the typing.
    draftSaved('seen');
    found(asShown(saved.problems));
    return { kind: 'saved', revision: saved.revision };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 412) return { kind: 'failed', failure: failureOf(error) };
    const details = conflictSchema.safeParse(error.details[0]);
    const conflict = details.success ? details.data : unknownConflict;
    const isOwn = await isOwnSave(journeyId, revision, conflict.revision === revision + 1 ? doubtful : []);
    if (isOwn) return putDraft(journeyId, document, revision + 1, [], found);
    return { kind: 'conflict', conflict };
  }
}

/** What is wrong with the draft that the server has, in the language of the page. */
export const readProblems = async (journeyId: string): Promise<readonly ShownProblem[]> =>
  asShown((await api.get<Pick<Saved, 'problems'>>(`${journeyPath(journeyId)}/publish-check`)).problems);

const asShown = (problems: readonly SaidProblem[] = []): ShownProblem[] =>
  problems.map((problem) => ({ ...problem, severity: problem.severity ?? 'error' }));

/** Whether what the server has now is what was sent on `revision`, and not answered. */
async function isOwnSave(journeyId: string, revision: number, doubtful: readonly JourneyDocument[]): Promise<boolean> {
  if (doubtful.length === 0) return false;
  const theirs = await api.get<Journey>(journeyPath(journeyId)).catch(() => null);
  return theirs !== null && doubtful.some((sent) => isMadeOn({ revision, sent }, theirs.draft));
}

function failureOf(error: unknown): Failure {
  const status = error instanceof ApiError ? error.status : 500;
  const why = status === 0 ? 'offline' : status >= 500 || status === 429 ? 'server' : 'refused';
  return { why, error };
}
