import type { RunAnswer } from '@olle/shared/api/runs';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { journeyPath } from '../../api/journeys.ts';
import { CanvasSkeleton } from '../canvas-skeleton.tsx';
import { LoadError } from '../load-error.tsx';
import type { JourneyVersion } from './journey-version.ts';
import { RunView } from './run-view.tsx';

/** One customer's way through the version that they ran on. */
export function RunPath({ runId }: { readonly runId: string }) {
  const run = useQuery({
    queryKey: ['runs', runId],
    queryFn: () => api.get<RunAnswer>(`/api/runs/${encodeURIComponent(runId)}`),
    refetchInterval: ({ state }) => (state.data && state.data.endedAt === null ? 5_000 : false),
  });
  const { journeyId, version } = run.data ?? {};
  const drawn = useQuery({
    queryKey: ['journeys', journeyId, 'versions', version],
    queryFn: () => api.get<JourneyVersion>(`${journeyPath(journeyId ?? '')}/versions/${version}`),
    enabled: journeyId !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const error = run.error ?? drawn.error;
  if (error) return <LoadError error={error} onRetry={() => void (run.error ? run : drawn).refetch()} />;
  if (!run.data || !drawn.data) return <CanvasSkeleton />;
  // Another step is another way: the view begins anew with it. So it does with another version, which is drawn otherwise.
  const { id, status, steps } = run.data;
  return <RunView key={`${id}-${version}-${status}-${steps.length}`} run={run.data} version={drawn.data} />;
}
