import type { RunAnswer } from '@olle/shared/api/runs';
import { useQuery } from '@tanstack/react-query';
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
  const wanted = run.data ? versionsOf(run.data) : [];
  const versions = useQuery({
    queryKey: ['journeys', journeyId, 'versions', ...wanted],
    queryFn: () =>
      Promise.all(wanted.map((version) => api.get<JourneyVersion>(`${journeyPath(journeyId)}/versions/${version}`))),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: wanted.length > 0,
  });
  const error = run.error ?? versions.error;
  if (error) return <LoadError error={error} onRetry={() => void (run.error ? run : versions).refetch()} />;
  if (!run.data || !versions.data) return <CanvasSkeleton />;
  // Another step is another way: the view begins anew with it. So it does with another version, which is drawn otherwise.
  const { id, version, status, steps } = run.data;
  return <RunView key={`${id}-${version}-${status}-${steps.length}`} run={run.data} versions={versions.data} />;
}
