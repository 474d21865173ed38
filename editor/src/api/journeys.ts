import { emptyDocument, type JourneyDocument } from '@olle/shared/journey/document';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

export const journeyStatuses = ['draft', 'active', 'paused', 'stopped'] as const;
export type JourneyStatus = (typeof journeyStatuses)[number];

export interface JourneyStats {
  readonly entered: number;
  readonly waiting: number;
  readonly finished: number;
  readonly exited: number;
  readonly failed: number;
  readonly goals: number;
}

export interface Journey {
  readonly id: string;
  readonly name: string;
  readonly status: JourneyStatus;
  readonly draft: {
    readonly document: JourneyDocument;
    readonly revision: number;
    readonly by?: string;
    readonly at?: string;
  };
  readonly live: { readonly version: number } | null;
  readonly stats?: JourneyStats;
}

const path = '/api/journeys';
export const journeyPath = (id: string): string => `${path}/${encodeURIComponent(id)}`;

export const useJourneys = (): List<Journey> => useList<Journey>(path, { query: { limit: 200 } });

/** Every write on journeys makes their lists look again. */
function useJourneyWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['journeys'] }),
  });
}

export const useCreateJourney = () =>
  useJourneyWrite((name: string) => api.post<{ id: string }>(path, { document: emptyDocument(name) }));

/** The name is part of the draft: it is read afresh, so that renaming never overwrites somebody's edit. */
export const useRenameJourney = () =>
  useJourneyWrite(async ({ id, name }: { id: string; name: string }) => {
    const { draft } = await api.get<Journey>(journeyPath(id));
    return api.put(
      `${journeyPath(id)}/draft`,
      { document: { ...draft.document, name } },
      { 'If-Match': String(draft.revision) },
    );
  });

export const useDuplicateJourney = () =>
  useJourneyWrite((id: string) => api.post<{ id: string }>(`${journeyPath(id)}/duplicate`));

export const useArchiveJourney = () => useJourneyWrite((id: string) => api.post(`${journeyPath(id)}/archive`));
