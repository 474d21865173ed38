import type { RunAnswer } from '@olle/shared/api/runs';
import { useQueries, useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { CanvasSkeleton } from '../canvas-skeleton.tsx';
import { LoadError } from '../load-error.tsx';
import type { JourneyVersion } from './journey-version.ts';
import { RunView } from './run-view.tsx';
import { versionsOf } from './version-then.ts';

/** One customer's way through the versions that they ran on. */
export function RunPath({ runId }: { readonly runId: string }) {
  const run = useQuery({
    queryKey: ['runs', runId],
    queryFn: () => api.get<RunAnswer>(`/api/runs/${encodeURIComponent(runId)}`),
    refetchInterval: ({ state }) => (state.data && state.data.endedAt === null ? 5_000 : false),
  });
  const { journeyId = '' } = run.data ?? {};
  const { drawn, failed } = useQueries({
    queries: (run.data ? versionsOf(run.data) : []).map((version) => ({
      queryKey: ['journeys', journeyId, 'versions', version],
      queryFn: () => api.get<JourneyVersion>(`${journeyPath(journeyId)}/versions/${version}`),
      staleTime: Number.POSITIVE_INFINITY,
    })),
    combine: (all) => ({
      drawn: all.flatMap(({ data }) => data ?? []),
      failed: all.find(({ error }) => error !== null),
    }),
  });
  const error = run.error ?? failed?.error;
  if (error) return <LoadError error={error} onRetry={() => void (run.error ? run : failed)?.refetch()} />;
  if (!run.data || drawn.length < versionsOf(run.data).length) return <CanvasSkeleton />;
  // Another step is another way: the view begins anew with it. So it does with another version, which is drawn otherwise.
  const { id, version, status, steps } = run.data;
  return <RunView key={`${id}-${version}-${status}-${steps.length}`} run={run.data} versions={drawn} />;
}
