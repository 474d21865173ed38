import { Button } from '@mantine/core';
import { CircleCheck, Clock } from 'lucide-react';
import { useCompare, useDrift } from '../../api/drift.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { Section } from '../../components/section.tsx';
import { useToast } from '../../components/use-toast.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { DriftFindings } from './drift-findings.tsx';
import classes from './settings.module.css';

/** Whether everybody who waits is carried by something: the last comparison, and what it found. */
export function Drift() {
  const t = useMessages('settings');
  const toast = useToast();
  const format = useFormat();
  const drift = useDrift();
  const compare = useCompare();
  if (!drift.data)
    return drift.isError ? (
      <Section anchor="drift" title={t.drift} hint={t.driftHint}>
        <ErrorState error={drift.error} onRetry={() => void drift.refetch()} />
      </Section>
    ) : null;
  const { last, findings, running } = drift.data;
  return (
    <Section
      anchor="drift"
      title={t.drift}
      hint={t.driftHint}
      flush
      actions={
        <Button
          size="compact-sm"
          loading={compare.isPending}
          onClick={() =>
            compare.mutate(undefined, {
              onSuccess: (answer) => toast.done(answer.findings.length === 0 ? t.driftClean : t.driftCompared),
              onError: toast.failed,
            })
          }
        >
          {t.driftCompare}
        </Button>
      }
    >
      <div className={classes.inset}>
        {(running || compare.isPending) && (
          <p className={classes.state} data-running role="status">
            <Clock size={16} aria-hidden />
            {t.driftRunning}
          </p>
        )}
        {last === null && !running && !compare.isPending && <p className={classes.state}>{t.driftNever}</p>}
        {last !== null && findings.length === 0 && (
          <p className={classes.state}>
            <CircleCheck size={16} aria-hidden />
            {t.driftClean}
          </p>
        )}
        {last !== null && (
          <p className={classes.when}>{t.driftLast(format.ago(last.finishedAt), format.number(last.convoys))}</p>
        )}
      </div>
      <DriftFindings findings={findings} />
    </Section>
  );
}
