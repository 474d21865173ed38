import type { NextAnswer } from '@olle/shared/api/next';
import type { RunItem } from '@olle/shared/api/runs';
import {
  keepPreviousData,
  queryOptions,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { api } from './client.ts';
import { type List, useList } from './use-list.ts';

export type RunStatus = RunItem['status'];

/** Runs of the whole workspace that wait for a person's decision. */
export const useStuckRuns = (): List<RunItem> => useList<RunItem>('/api/runs', { query: { stuck: 'true' } });

/**
 * What will happen to a run that waits. It is worked out anew each time, so it is asked for less often than it is shown, and
 * never beside the run itself: of one that has just ended there is nothing to ask. `stands`: what differs once it moved.
 */
const nextOf = (runId: string, stands = '') =>
  queryOptions({
    queryKey: ['next', runId, stands],
    queryFn: () => api.get<NextAnswer>(`/api/runs/${encodeURIComponent(runId)}/next`),
    refetchInterval: 15_000,
    placeholderData: keepPreviousData,
  });

export const useNext = (runId: string, stands?: string) => useQuery(nextOf(runId, stands));

/** What differs once a run in a list has moved. */
export const standsOf = ({ status, position }: RunItem): string =>
  `${status} ${position?.nodeId} ${position?.since} ${position?.until}`;

/** Whether it is known of each of these runs what will happen to it, or that it cannot be said. */
export const useNextSettled = (runs: readonly RunItem[]): boolean =>
  useQueries({ queries: runs.map((run) => nextOf(run.id, standsOf(run))) }).every(({ isPending }) => !isPending);

/** What a person can do for one run. */
export type Support = 'retry' | 'skip' | 'exit';

export function useSupportRun(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ support, note }: { support: Support; note: string }) =>
      api.post(`/api/runs/${encodeURIComponent(runId)}/${support}`, { note }),
    // The run, the lists that it stands in and the history of its customer. What comes next is asked for by where the run
    // stands, and of one that has just ended not at all.
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'next' }),
  });
}
