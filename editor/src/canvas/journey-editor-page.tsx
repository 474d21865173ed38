import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { api } from '../api/client.ts';
import { type Journey, journeyPath } from '../api/journeys.ts';
import { CanvasSkeleton } from './canvas-skeleton.tsx';
import { JourneyEditor } from './journey-editor.tsx';
import { LoadError } from './load-error.tsx';

/** /journeys/$journeyId */
export function JourneyEditorPage() {
  const { journeyId } = useParams({ from: '/frame/journeys/$journeyId' });
  const journey = useQuery({
    queryKey: ['journeys', journeyId],
    queryFn: () => api.get<Journey>(journeyPath(journeyId)),
    // A draft from an earlier visit may be old; editing begins on what the server has now.
    gcTime: 0,
    staleTime: 0,
  });
  if (journey.data?.id === journeyId) return <JourneyEditor key={journeyId} journey={journey.data} />;
  if (journey.error) return <LoadError error={journey.error} onRetry={() => void journey.refetch()} />;
  return <CanvasSkeleton />;
}
