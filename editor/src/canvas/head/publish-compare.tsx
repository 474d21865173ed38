import { Skeleton } from '@mantine/core';
import type { ImpactAnswer } from '@olle/shared/api/migrations';
import { ErrorState } from '../../components/error-state.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { CompareView } from '../compare/compare-view.tsx';
import { useSide } from '../compare/use-side.ts';

interface PublishCompareProps {
  readonly journeyId: string;
  readonly version: number | undefined;
  readonly impact: ImpactAnswer;
}

/** The live version beside what is about to be published. */
export function PublishCompare({ journeyId, version, impact }: PublishCompareProps) {
  const t = useMessages('compare');
  const before = useSide(journeyId, impact.live);
  const after = useSide(journeyId, version ?? 'draft');
  const failed = [before, after].find(({ error }) => error !== null);
  if (failed?.error) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!before.data || !after.data) return <Skeleton height="100%" />;
  return (
    <CompareView
      journeyId={journeyId}
      before={{ label: t.live(impact.live ?? 0), document: before.data }}
      after={{ label: version === undefined ? t.target : t.version(version), document: after.data }}
      changes={impact.changes}
    />
  );
}
