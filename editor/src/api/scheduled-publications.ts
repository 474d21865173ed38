import type { ScheduledPublication } from '@olle/shared/api/scheduled-publications';
import { useQuery } from '@tanstack/react-query';
import { api } from './client.ts';
import { journeyPath } from './journeys.ts';

const pathOf = (journeyId: string): string => `${journeyPath(journeyId)}/scheduled-publications`;

/** Newest first. Looked at often when one is about to be due. */
export const useScheduledPublications = (journeyId: string) =>
  useQuery({
    queryKey: ['journeys', journeyId, 'scheduled-publications'],
    queryFn: () => api.get<{ items: ScheduledPublication[] }>(`${pathOf(journeyId)}?limit=10`),
    refetchInterval: ({ state }) => {
      const waiting = state.data?.items.find(({ status }) => status === 'waiting');
      return waiting && Date.parse(waiting.at) - Date.now() < 60_000 ? 1_000 : 30_000;
    },
  });

export const schedulePublication = (journeyId: string, body: object): Promise<ScheduledPublication> =>
  api.post<ScheduledPublication>(pathOf(journeyId), body);

export const cancelPublication = (id: string): Promise<ScheduledPublication> =>
  api.post<ScheduledPublication>(`/api/scheduled-publications/${encodeURIComponent(id)}/cancel`);
