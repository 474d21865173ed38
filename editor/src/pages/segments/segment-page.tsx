import { useParams } from '@tanstack/react-router';
import { ApiError } from '../../api/api-error.ts';
import { useSegment } from '../../api/segments.ts';
import { NotFound } from '../../app/not-found.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { newSegmentId } from './new-segment-id.ts';
import { SegmentEditor } from './segment-editor.tsx';

export function SegmentPage() {
  const { segmentId } = useParams({ from: '/frame/segments/$segmentId' });
  const isNew = segmentId === newSegmentId;
  const { data, error, refetch, isPending } = useSegment(isNew ? undefined : segmentId);
  if (isNew) return <SegmentEditor key="new" />;
  if (isPending) return <PageSkeleton />;
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <SegmentEditor key={data.id} saved={data} />;
}
