import type { JourneyAnswer, JourneyStatus } from '@olle/shared/api/journeys';
import type { StatsTotals } from '@olle/shared/api/stats';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';
import { type List, useList } from './use-list.ts';

export const journeyStatuses = ['draft', 'active', 'paused', 'stopped'] as const satisfies readonly JourneyStatus[];

export type Journey = JourneyAnswer & { readonly stats: StatsTotals };

const path = '/api/journeys';
export const journeyPath = (id: string): string => `${path}/${encodeURIComponent(id)}`;

export const useJourneys = (enabled = true): List<Journey> =>
  useList<Journey>(path, { query: { limit: 200 }, every: 15_000, whole: true, enabled });

/** A draft was saved: lists of journeys look again, at once or when they are next seen. */
export const draftSaved = (when: 'now' | 'seen'): void =>
  void queryClient.invalidateQueries({
    queryKey: ['journeys', path],
    refetchType: when === 'now' ? 'active' : 'none',
  });

/** Out of the list, with all that happened in them. */
export const useArchivedJourneys = (enabled: boolean): List<Journey> =>
  useList<Journey>(path, { query: { limit: 200, archived: 'true' }, enabled });

/** Every write on journeys makes their lists look again. */
function useJourneyWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['journeys'] }),
  });
}

export const useCreateJourney = () =>
  useJourneyWrite(async (name: string) => {
    // The language of journeys is needed where one is opened, not where they are listed.
    const { emptyDocument } = await import('@olle/shared/journey/document');
    return api.post<{ id: string }>(path, { document: emptyDocument(name) });
  });

/** The name is part of the draft: it is read afresh, so that renaming never overwrites somebody's edit. */
export const useRenameJourney = () =>
  useJourneyWrite(async ({ id, name }: { id: string; name: string }) => {
    const { draft } = await api.get<JourneyAnswer>(journeyPath(id));
    return api.put(
      `${journeyPath(id)}/draft`,
      { document: { ...draft.document, name } },
      { 'If-Match': String(draft.revision) },
    );
  });

export const useDuplicateJourney = () =>
  useJourneyWrite((id: string) => api.post<{ id: string }>(`${journeyPath(id)}/duplicate`));

export const useArchiveJourney = () => useJourneyWrite((id: string) => api.post(`${journeyPath(id)}/archive`));

export const useUnarchiveJourney = () => useJourneyWrite((id: string) => api.del(`${journeyPath(id)}/archive`));
