import { Skeleton } from '@mantine/core';
import { ErrorState } from '../../components/error-state.tsx';
import { useMessages } from '../../i18n/use-messages.ts';
import { DryRunResult } from './dry-run-result.tsx';
import { InsideChoices } from './inside-choices.tsx';
import type { PublishChoice } from './use-choice.ts';
import { useTargets } from './use-targets.ts';
import classes from './versions.module.css';

interface PublishImpactProps {
  readonly journeyId: string;
  readonly version: number | undefined;
  readonly choice: PublishChoice;
}

/** Those inside, and what the choice would do to them. A first version has nobody inside. */
export function PublishImpact({ journeyId, version, choice }: PublishImpactProps) {
  const t = useMessages('versions');
  const targets = useTargets(journeyId, version);
  const { impact, error, inFlight, choose, overdue, setOverdue } = choice;
  if (error) return <ErrorState error={error} onRetry={choice.lookAgain} />;
  if (!impact) return <Skeleton height={80} />;
  if (impact.live === null) return null;
  return (
    <>
      {impact.changes.length === 0 && <p className={classes.quiet}>{t.unchanged}</p>}
      <InsideChoices
        impact={impact}
        targets={targets}
        inFlight={inFlight}
        onChoose={choose}
        overdue={overdue}
        onOverdue={setOverdue}
      />
      {Object.keys(inFlight).length > 0 && <DryRunResult journeyId={journeyId} version={version} inFlight={inFlight} />}
    </>
  );
}
