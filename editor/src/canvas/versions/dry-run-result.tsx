import { Skeleton } from '@mantine/core';
import type { InFlight } from '@olle/shared/journey/in-flight';
import { useQuery } from '@tanstack/react-query';
import { dryRun } from '../../api/versions.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './versions.module.css';

interface DryRunResultProps {
  readonly journeyId: string;
  readonly version: number | undefined;
  readonly inFlight: InFlight;
}

const counted = ['stay', 'follow', 'leaveNow', 'map', 'exit'] as const;

/** What the choice would do to the people who are inside right now. */
export function DryRunResult({ journeyId, version, inFlight }: DryRunResultProps) {
  const t = useMessages('versions');
  const format = useFormat();
  const result = useQuery({
    // Not among the journeys, which are asked for anew once this is published: there is nothing to choose then.
    queryKey: ['dry-run', journeyId, version, inFlight],
    queryFn: () => dryRun(journeyId, version, inFlight),
    gcTime: 0,
  });
  if (result.error) return <ErrorState error={result.error} onRetry={() => void result.refetch()} />;
  if (!result.data) return <Skeleton height={40} />;
  const { data } = result;
  const said = counted.filter((name) => data[name] > 0).map((name) => t.dryRun[name](format.number(data[name])));
  return (
    <p className={classes.result} role="status">
      <strong>{t.dryRun.title}:</strong> {said.join(', ')}
    </p>
  );
}
