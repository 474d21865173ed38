import { useParams } from '@tanstack/react-router';
import { ApiError } from '../../api/api-error.ts';
import { useSegment } from '../../api/segments.ts';
import { NotFound } from '../../app/not-found.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Page } from '../../components/page.tsx';
import { PageSkeleton } from '../../components/page-skeleton.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { newSegmentId } from './new-segment-id.ts';
import { SegmentEditor } from './segment-editor.tsx';

export function SegmentPage() {
  const t = useMessages('segments');
  const { segmentId } = useParams({ from: '/frame/segments/$segmentId' });
  const isNew = segmentId === newSegmentId;
  const { data, error, refetch, isPending } = useSegment(isNew ? undefined : segmentId);
  if (isNew) return <SegmentEditor key="new" />;
  if (isPending) return <PageSkeleton shape="sideEnd" />;
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  if (error)
    return (
      <Page title={t.title}>
        <ErrorState error={error} onRetry={() => void refetch()} />
      </Page>
    );
  return <SegmentEditor key={data.id} saved={data} />;
}
