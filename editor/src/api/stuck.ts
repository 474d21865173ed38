import type { StuckItem, StuckJob, StuckSummary } from '@olle/shared/api/stuck';
import type { UnsentItem, UnsentSummary } from '@olle/shared/api/unsent';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, withQuery } from './client.ts';
import { type List, useList } from './use-list.ts';

/** Which of those who cannot go on, or whose message was not sent. */
export interface StuckFilter {
  readonly journeyId?: string | undefined;
  readonly nodeId?: string | undefined;
  readonly code?: string | undefined;
  /** Only these runs, or messages. */
  readonly ids?: readonly string[] | undefined;
}

/** Whom a decision is about: customers who cannot go on, or messages that were not sent. */
export type About = 'runs' | 'messages';

export type StuckGroup = StuckSummary['groups'][number];
export type UnsentGroup = UnsentSummary['groups'][number];
export type StuckAction = StuckJob['action'];

const paths: Readonly<Record<About, string>> = { runs: '/api/stuck', messages: '/api/unsent' };
const every = 10_000;

export const useStuckList = (filter: StuckFilter): List<StuckItem> =>
  useList<StuckItem>(paths.runs, { query: { journeyId: filter.journeyId } });

export const useUnsentList = (filter: StuckFilter): List<UnsentItem> =>
  useList<UnsentItem>(paths.messages, { query: { journeyId: filter.journeyId } });

export const useStuckSummary = (journeyId?: string) =>
  useQuery({
    queryKey: ['stuck', 'summary', journeyId],
    queryFn: () => api.get<StuckSummary>(withQuery(`${paths.runs}/summary`, { journeyId })),
    refetchInterval: every,
  });

export const useUnsentSummary = (journeyId?: string) =>
  useQuery({
    queryKey: ['unsent', 'summary', journeyId],
    queryFn: () => api.get<UnsentSummary>(withQuery(`${paths.messages}/summary`, { journeyId })),
    refetchInterval: every,
  });

interface Asked {
  readonly action: StuckAction;
  readonly note: string;
  readonly filter: StuckFilter;
}

/** Helps all of a group; the work goes on by itself, and is asked after here until it is done. */
export function useHelpStuck(about: About) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ action, note, filter }: Asked) => {
      let job = await api.post<StuckJob>(`${paths[about]}/${action}`, { ...filter, note });
      // The page shows what is done within a minute; more goes on without it.
      for (let looks = 0; job.status === 'running' && looks < 60; looks++) {
        await new Promise((resolve) => setTimeout(resolve, 1_000));
        job = await api.get<StuckJob>(`${paths.runs}/jobs/${job.id}`);
      }
      return job;
    },
    onSettled: () => {
      const changed = ['stuck', 'unsent', 'runs', 'messages'];
      return client.invalidateQueries({ predicate: ({ queryKey }) => changed.includes(String(queryKey[0])) });
    },
  });
}
