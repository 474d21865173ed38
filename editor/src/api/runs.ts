import type { NextAnswer } from '@olle/shared/api/next';
import type { RunItem } from '@olle/shared/api/runs';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

export type RunStatus = RunItem['status'];

/** Runs of the whole workspace that wait for a person's decision. */
export const useStuckRuns = (): List<RunItem> => useList<RunItem>('/api/runs', { query: { stuck: 'true' } });

/** What will happen to a run that waits. It is worked out anew each time, so it is asked for less often than it is shown. */
export const useNext = (runId: string) =>
  useQuery({
    queryKey: ['runs', runId, 'next'],
    queryFn: () => api.get<NextAnswer>(`/api/runs/${encodeURIComponent(runId)}/next`),
    refetchInterval: 15_000,
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
