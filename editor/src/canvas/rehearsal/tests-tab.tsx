import { ActionIcon, Button, Menu, Skeleton } from '@mantine/core';
import { differenceSentence } from '@olle/shared/journey-tests/difference-sentence';
import { CircleCheck, CircleDashed, CircleX, Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { intoPage } from '../../components/into-page.ts';
import { StateBadge } from '../../components/state-badge.tsx';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useCanvasScope } from '../commands/canvas-scope.ts';
import { PlayerBar } from '../player/player-bar.tsx';
import { useNames } from '../run/use-names.ts';
import { onlyNodes } from '../store/selection.ts';
import { Outcome } from './outcome.tsx';
import classes from './rehearsal.module.css';
import { useRehearsedPlayer } from './use-rehearsed-player.ts';
import { useRemoveTest } from './use-remove-test.ts';
import type { TestOutcome, TestResults } from './use-run-tests.ts';

interface TestsTabProps {
  readonly journeyId: string;
  readonly results: TestResults;
  readonly onRehearse: () => void;
}

/** The saved scenarios, run again at every change; a red one points at its step. */
export function TestsTab({ journeyId, results: { list, outcomes, failing }, onRehearse }: TestsTabProps) {
  const t = useMessages('rehearsal');
  const [chosenId, choose] = useState<string | null>(null);
  const chosen = outcomes.find(({ test }) => test.id === chosenId);
  const ran = chosen?.ran ?? null;
  const player = useRehearsedPlayer(ran?.simulation ?? null, chosenId ?? '');
  if (list.isPending)
    return (
      <div className={classes.body}>
        <Skeleton height={44} />
        <Skeleton height={44} />
      </div>
    );
  if (list.error)
    return (
      <div className={classes.body}>
        <ErrorState error={list.error} onRetry={list.retry} />
      </div>
    );
  if (outcomes.length === 0)
    return (
      <div className={classes.body}>
        <EmptyState title={t.noTests} hint={t.noTestsHint}>
          <Button onClick={onRehearse}>{t.toOne}</Button>
        </EmptyState>
      </div>
    );
  const isRun = outcomes.every(({ ran: done }) => done !== null);
  return (
    <div className={classes.body}>
      <p className={classes.quiet} role="status">
        {isRun ? t.testsSummary(outcomes.length - failing, failing) : t.problems}
      </p>
      <ul className={classes.tests}>
        {outcomes.map((outcome) => (
          <TestItem
            key={outcome.test.id}
            journeyId={journeyId}
            outcome={outcome}
            onShow={() => choose(outcome.test.id)}
          />
        ))}
      </ul>
      {ran && (
        <section className={classes.part} aria-label={chosen?.test.name ?? t.result}>
          <h3>{chosen?.test.name}</h3>
          <PlayerBar player={player} />
          <Outcome {...ran.simulation} player={player} refusal={refusalOf(ran.simulation)} />
        </section>
      )}
    </div>
  );
}

const refusalOf = ({ reason, facts }: NonNullable<TestOutcome['ran']>['simulation']) =>
  reason === undefined ? undefined : { code: reason, facts: facts ?? {} };

interface TestItemProps {
  readonly journeyId: string;
  readonly outcome: TestOutcome;
  readonly onShow: () => void;
}

function TestItem({ journeyId, outcome: { test, ran }, onShow }: TestItemProps) {
  const t = useMessages('rehearsal');
  const scope = useCanvasScope();
  const names = useNames();
  const language = useLanguage((state) => state.language);
  const remove = useRemoveTest(journeyId);
  const difference = ran?.difference ?? null;
  const look = !ran
    ? ({ tone: 'ended', icon: CircleDashed, label: t.notRun } as const)
    : difference
      ? ({ tone: 'failed', icon: CircleX, label: t.failed } as const)
      : ({ tone: 'live', icon: CircleCheck, label: t.passed } as const);
  const show = (): void => {
    onShow();
    if (ran?.pointsAt) scope.goTo(onlyNodes(ran.pointsAt));
  };
  return (
    <li className={classes.test}>
      <StateBadge {...look} />
      <button type="button" className={classes.testName} onClick={show} title={t.show}>
        {test.name}
      </button>
      <Menu position="bottom-end" portalProps={intoPage}>
        <Menu.Target>
          <ActionIcon aria-label={t.testActions(test.name)}>
            <Ellipsis size={14} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={show}>{t.show}</Menu.Item>
          <Menu.Item c="var(--olle-failed)" onClick={() => remove(test)}>
            {t.remove}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {difference && <p className={classes.difference}>{differenceSentence(difference, language, names)}</p>}
    </li>
  );
}
