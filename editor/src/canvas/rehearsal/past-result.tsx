import { Button } from '@mantine/core';
import type { BacktestAnswer } from '@olle/shared/api/backtest';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { RunBadge } from '../../components/run-badge.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { PlayerBar } from '../player/player-bar.tsx';
import { useNames } from '../run/use-names.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { BySteps } from './by-steps.tsx';
import { DayChart } from './day-chart.tsx';
import { Limits } from './limits.tsx';
import { Outcome } from './outcome.tsx';
import classes from './rehearsal.module.css';
import { useRehearsedPlayer } from './use-rehearsed-player.ts';
import { wayWords } from './way-words.ts';

type Figures = Pick<BacktestAnswer, 'entered' | 'finished' | 'exited' | 'waiting' | 'failed' | 'goals' | 'nodes'>;
type Sample = BacktestAnswer['paths'][number]['samples'][number];

const rows = ['entered', 'finished', 'exited', 'waiting', 'failed', 'sent', 'skipped', 'goals'] as const;

/** What would have come of it, on the canvas and in figures, beside what really came. */
export function PastResult({ answer }: { readonly answer: BacktestAnswer }) {
  const t = useMessages('rehearsal');
  const format = useFormat();
  const [shown, show] = useState<Sample | null>(null);
  const player = useRehearsedPlayer(shown, shown ? `${shown.customerId}/${shown.enteredAt}` : '');
  if (answer.entered === 0 && answer.refused.length === 0) return <EmptyState title={t.nobody} hint={t.nobodyHint} />;
  return (
    <>
      <section className={classes.part} aria-label={t.result}>
        <h3>{t.outcome(format.number(answer.entered), format.number(answer.customers))}</h3>
        <Comparison answer={answer} />
        {!answer.really && <p className={classes.quiet}>{t.neverRan}</p>}
      </section>
      <section className={classes.part} aria-label={t.perDay}>
        <h3>{t.perDay}</h3>
        <DayChart days={answer.days} />
      </section>
      <BySteps answer={answer} />
      <Limits limits={answer.limits} />
      {answer.refused.length > 0 && (
        <section className={classes.part} aria-label={t.refused}>
          <h3>{t.refused}</h3>
          <ul className={classes.list}>
            {answer.refused.map(({ code, rule, message, count }) => (
              <li key={`${code}/${rule}`}>
                {message} <b>{t.times(format.number(count))}</b>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answer.paths.length > 0 && (
        <section className={classes.part} aria-label={t.paths}>
          <h3>{t.paths}</h3>
          {shown && (
            <>
              <Button w="fit-content" size="compact-sm" onClick={() => show(null)}>
                {t.backToCounts}
              </Button>
              <PlayerBar player={player} />
              <Outcome {...shown} messages={[]} player={player} />
            </>
          )}
          <Ways paths={answer.paths} onShow={show} />
        </section>
      )}
      <section className={classes.part} aria-label={t.restsOn}>
        <h3>{t.restsOn}</h3>
        <ul className={classes.notes}>
          {answer.notes.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Comparison({ answer }: { readonly answer: BacktestAnswer }) {
  const t = useMessages('rehearsal');
  const format = useFormat();
  const { really } = answer;
  const value = (figures: Figures, row: (typeof rows)[number]): number =>
    row === 'sent' || row === 'skipped' ? overNodes(figures, row) : figures[row];
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t.thisDraft}</th>
          {really && <th scope="col">{t.reallyOf(really.versions.join(', '))}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{t.figures[row]}</th>
            <td>{format.number(value(answer, row))}</td>
            {really && <td>{format.number(value(really, row))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const keyOf = (sample: Sample | undefined): string =>
  [sample?.status, ...(sample?.steps ?? []).map(({ nodeId, outcome }) => `${nodeId}/${outcome}`)].join();

const overNodes = ({ nodes }: Figures, count: 'sent' | 'skipped'): number =>
  Object.values(nodes).reduce((sum, node) => sum + node[count], 0);

interface WaysProps {
  readonly paths: BacktestAnswer['paths'];
  readonly onShow: (sample: Sample) => void;
}

function Ways({ paths, onShow }: WaysProps) {
  const t = useMessages('rehearsal');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const names = useNames();
  const document = useEditor(documentOf);
  return (
    <ul className={classes.list}>
      {paths.map(({ count, samples }) => (
        <li key={keyOf(samples[0])} className={classes.way}>
          <span className={classes.wayWords}>
            <b>{t.pathOf(format.number(count))}</b>
            {samples[0] && <RunBadge status={samples[0].status} />}
            {samples[0] && wayWords(samples[0].steps, document, language, names).join(' → ')}
          </span>
          <span className={classes.people}>
            {samples.map((sample) => {
              const name = sample.name ?? sample.userId ?? t.anonymous;
              return (
                <Button
                  key={`${sample.customerId}/${sample.enteredAt}`}
                  size="compact-xs"
                  aria-label={t.showPath(name)}
                  onClick={() => onShow(sample)}
                >
                  {name}
                </Button>
              );
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
