import { useQuery } from '@tanstack/react-query';
import type { Journey } from '../../api/journeys.ts';
import type { DraftWithProblems } from './draft-problems.ts';

/** Drafts of live journeys that could not be published. What it takes to know that comes when everything else is there. */
export function useDraftProblems(journeys: readonly Journey[]) {
  const drafts = journeys.map(({ id, status, live, draft }) => [id, status, live !== null, draft.revision]);
  const found = useQuery({
    queryKey: ['draft-problems', drafts],
    queryFn: async () => (await import('./draft-problems.ts')).draftProblems(journeys),
    enabled: journeys.some(({ live }) => live !== null),
    // While a draft changes, what was found last stands.
    placeholderData: (before) => before,
  });
  return { items: found.data ?? none, isPending: found.isLoading, error: found.error };
}

const none: readonly DraftWithProblems[] = [];
