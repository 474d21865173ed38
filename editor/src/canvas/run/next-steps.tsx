import { Skeleton } from '@mantine/core';
import type { NextAnswer } from '@olle/shared/api/next';
import type { Names } from '@olle/shared/i18n/names';
import { sentenceToCome } from '@olle/shared/i18n/reasons';
import { sentenceOfTurn } from '@olle/shared/i18n/turn-words';
import { withWays } from '@olle/shared/i18n/way-names';
import { isNodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { useNext } from '../../api/runs.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { StillLoading } from '../../components/still-loading.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import classes from './next-steps.module.css';

interface NextStepsProps {
  readonly runId: string;
  /** What differs once the run has moved, where that is known. */
  readonly stands?: string;
  readonly names: Names;
}

/** The steps that come, by the clock, and what would make them come otherwise. */
export function NextSteps({ runId, stands, names }: NextStepsProps) {
  const t = useMessages('run').next;
  const language = useLanguage((state) => state.language);
  const { data: next, error, refetch } = useNext(runId, stands);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!next)
    return (
      <div className={classes.coming}>
        {[70, 85, 40].map((width) => (
          <Skeleton key={width} height={14} width={`${width}%`} />
        ))}
        <StillLoading />
      </div>
    );
  if (next.stuck !== null) return <p className={classes.end}>{t.stuck}</p>;
  return (
    <>
      <ol className={classes.steps}>
        {next.steps.map((step) => (
          <Step
            key={step.seq}
            step={step}
            said={sentenceToCome(step.reason, language, step.nodeType, withWays(names, step, language))}
            message={next.messages.find(
              ({ nodeId, at }) => nodeId === step.nodeId && at >= step.arrivedAt && at <= step.at,
            )}
          />
        ))}
        <End next={next} />
      </ol>
      {next.turns.length > 0 && (
        <>
          <h4 className={classes.unless}>{t.unless}</h4>
          <ul className={classes.turns}>
            {next.turns.map((turn) => (
              <li key={turn.sentence}>{sentenceOfTurn(turn, language, names)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface StepProps {
  readonly step: NextAnswer['steps'][number];
  readonly said: string;
  readonly message: NextAnswer['messages'][number] | undefined;
}

function Step({ step: { at, nodeType }, said, message }: StepProps) {
  const t = useMessages('run').next;
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const name = isNodeType(nodeType) ? nodeMessages(nodeType, language).name : nodeType;
  const subject = message && message.skipped === undefined ? message.subject || message.text : undefined;
  return (
    <li className={classes.step}>
      <time dateTime={at}>{format.dateTime(at)}</time>
      <div>
        <b>{name}</b>
        <p>{said}</p>
        {subject && <p className="quiet">{t.message(subject)}</p>}
      </div>
    </li>
  );
}

/** What the way comes to: an end, or a wait that nothing ends by itself. */
function End({ next: { status, endedAt } }: { readonly next: NextAnswer }) {
  const t = useMessages('run').next;
  const format = useFormat();
  return (
    <li className={classes.step}>
      {endedAt ? <time dateTime={endedAt}>{format.dateTime(endedAt)}</time> : <span />}
      <b>{t.end[status]}</b>
    </li>
  );
}
