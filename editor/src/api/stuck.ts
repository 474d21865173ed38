import type { StuckItem, StuckJob, StuckSummary } from '@olle/shared/api/stuck';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, withQuery } from './client.ts';
import { type List, useList } from './use-list.ts';

/** Which of those who cannot go on. */
export interface StuckFilter {
  readonly journeyId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly code?: string | undefined;
}

export type StuckGroup = StuckSummary['groups'][number];
export type StuckAction = StuckJob['action'];

const path = '/api/stuck';

export const useStuckList = (filter: StuckFilter): List<StuckItem> =>
  useList<StuckItem>(path, { query: { ...filter } });

export const useStuckSummary = (journeyId?: string) =>
  useQuery({
    queryKey: ['stuck', 'summary', journeyId],
    queryFn: () => api.get<StuckSummary>(withQuery(`${path}/summary`, { journeyId })),
  });

/** Helps all of a group; the work goes on by itself, and is asked after here until it is done. */
export function useHelpStuck() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, note, filter }: { action: StuckAction; note: string; filter: StuckFilter }) => {
      const { journeyId, nodeId, code } = filter;
      let job = await api.post<StuckJob>(`${path}/${action}`, { journeyId, nodeId, code, note });
      // The page shows what is done within a minute; more goes on without it.
      for (let looks = 0; job.status === 'running' && looks < 60; looks++) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        job = await api.get<StuckJob>(`${path}/jobs/${job.id}`);
      }
      return job;
    },
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => ['stuck', 'runs'].includes(String(queryKey[0])) }),
  });
}
