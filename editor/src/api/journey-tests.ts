import type { JourneyTestAnswer, JourneyTestBody } from '@olle/shared/api/journey-tests';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { journeyPath } from './journeys.ts';
import { type List, useList } from './use-list.ts';

export type JourneyTest = JourneyTestAnswer;

const path = (journeyId: string): string => `${journeyPath(journeyId)}/tests`;

export const useJourneyTests = (journeyId: string): List<JourneyTest> =>
  useList<JourneyTest>(path(journeyId), { query: { limit: 200 } });

/** Every write on tests makes their list look again. */
function useTestWrite<Input, Output>(write: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: ['journeys'] }),
  });
}

export const useCreateTest = (journeyId: string) =>
  useTestWrite((body: JourneyTestBody) => api.post<JourneyTest>(path(journeyId), body));

export const useDeleteTest = (journeyId: string) =>
  useTestWrite((id: string) => api.del(`${path(journeyId)}/${encodeURIComponent(id)}`));
