import { validate } from '@olle/shared/journey/validate';
import type { Journey } from '../../api/journeys.ts';

export interface DraftWithProblems {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** Live journeys whose draft could not be published: an edit that was left half done. New drafts are always so. */
export const draftProblems = (journeys: readonly Journey[]): readonly DraftWithProblems[] =>
  journeys
    .filter(({ live, status }) => live !== null && status !== 'stopped')
    .map(({ id, name, draft }) => ({
      id,
      name,
      count: validate(draft.document).filter(({ severity }) => severity === 'error').length,
    }))
    .filter(({ count }) => count > 0);
