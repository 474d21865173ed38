import type { NextAnswer } from '@olle/shared/api/next';
import type { RunItem } from '@olle/shared/api/runs';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

export type RunStatus = RunItem['status'];

/** Runs of the whole workspace that wait for a person's decision. */
export const useStuckRuns = (): List<RunItem> => useList<RunItem>('/api/runs', { query: { stuck: 'true' } });

/**
 * What will happen to a run that waits. It is worked out anew each time, so it is asked for less often than it is shown, and
 * never beside the run itself: of one that has just ended there is nothing to ask. `stands`: what differs once it moved.
 */
export const useNext = (runId: string, stands = '') =>
  useQuery({
    queryKey: ['next', runId, stands],
    queryFn: () => api.get<NextAnswer>(`/api/runs/${encodeURIComponent(runId)}/next`),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });

/** What a person can do for one run. */
export type Support = 'retry' | 'skip' | 'exit';

export function useSupportRun(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ support, note }: { support: Support; note: string }) =>
      api.post(`/api/runs/${encodeURIComponent(runId)}/${support}`, { note }),
    onSettled: () => client.invalidateQueries({ queryKey: ['runs'] }),
  });
}
