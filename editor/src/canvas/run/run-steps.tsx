import type { RunAnswer } from '@olle/shared/api/runs';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import panelClasses from '../panel/panel.module.css';
import { PanelHead } from '../panel/panel-head.tsx';
import type { PlayedStep } from '../player/played-marks.ts';
import { PlayerBar } from '../player/player-bar.tsx';
import { usePlayer } from '../player/use-player.ts';
import type { JourneyVersion } from './journey-version.ts';
import { type ToldMove as Move, movesAmong } from './moves-among.ts';
import { RunHelp } from './run-help.tsx';
import { RunNext } from './run-next.tsx';
import classes from './run-steps.module.css';
import { ToldMove } from './told-move.tsx';
import { ToldSteps } from './told-steps.tsx';
import { useNames } from './use-names.ts';
import { versionThen } from './version-then.ts';
import { drawingOf } from './whole-way.ts';

interface RunStepsProps {
  readonly run: RunAnswer;
  readonly versions: readonly JourneyVersion[];
  /** The one that the run was on where the player stands; null: the whole way is looked at. */
  readonly onVersion: (version: number | null) => void;
}

/** What happened, step by step, and why. */
export function RunSteps({ run, versions, onVersion }: RunStepsProps) {
  const t = useMessages('run');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const names = useNames(versions.map(({ document }) => document));
  const player = usePlayer(run, run.id);
  const version = player.stands && player.at < run.steps.length ? versionThen(run, player.at) : null;
  useEffect(() => onVersion(version), [onVersion, version]);
  const until = run.position?.until;
  const last = run.steps.at(-1);
  const moves = movesAmong(run);
  // A step that ends the run has said so itself.
  const endReason = run.endReason?.code === last?.reason.code ? null : run.endReason;
  return (
    <aside className={panelClasses.panel} aria-label={t.steps} tabIndex={-1} data-keys="panel">
      <PanelHead title={t.steps} hint={t.entered(format.dateTime(run.enteredAt))} />
      <RunHelp run={run} />
      <div className={classes.way}>
        <PlayerBar player={player} />
        <ToldSteps
          steps={run.steps}
          names={names}
          drawnThen={(index) => drawingOf(versions, versionThen(run, index + 1))}
          player={player}
          below={messageOf}
          instead={({ seq, outcome }) =>
            moves.telling.has(seq) ? t[outcome === 'waiting' ? 'backByMove' : 'leftByMove'] : undefined
          }
          above={({ seq }) => toldMoves(moves.before.get(seq) ?? [])}
        >
          {toldMoves(moves.last)}
          {run.position && (
            <li className={classes.now}>
              {run.stuck !== null ? t.waitsForPerson : until ? t.waitsUntil(format.dateTime(until)) : t.waitsForEvent}
            </li>
          )}
          {run.endedAt && (
            <li className={classes.now}>
              {t.ended(format.dateTime(run.endedAt))}{' '}
              {endReason && sentenceOf(endReason, language, last?.nodeType, names)}
            </li>
          )}
        </ToldSteps>
      </div>
      <RunNext run={run} />
    </aside>
  );
}

const toldMoves = (moves: readonly Move[]) => moves.map((move) => <ToldMove key={move.key} move={move} />);

const messageOf = ({ messageId }: PlayedStep) => messageId && <MessageLink messageId={messageId} />;

function MessageLink({ messageId }: { readonly messageId: string }) {
  const t = useMessages('run');
  return (
    <Link className={classes.link} to="/messages" search={{ message: messageId }}>
      {t.message}
    </Link>
  );
}
