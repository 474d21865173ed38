import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';

/** How many are held, up to a page; `more`: there are others. */
export function useHeld(journeyId: string): { readonly count: number; readonly more: boolean } {
  const { data } = useQuery({
    queryKey: ['journeys', journeyId, 'held'],
    queryFn: () =>
      api.get<{ items: readonly unknown[]; nextCursor: string | null }>(
        `${journeyPath(journeyId)}/runs?status=held&limit=200`,
      ),
    staleTime: 0,
  });
  return { count: data?.items.length ?? 0, more: data?.nextCursor != null };
}
