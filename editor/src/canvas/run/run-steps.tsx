import type { RunAnswer } from '@olle/shared/api/runs';
import type { Names } from '@olle/shared/i18n/names';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { isNodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import panelClasses from '../panel/panel.module.css';
import { PanelHead } from '../panel/panel-head.tsx';
import { PlayerBar } from '../player/player-bar.tsx';
import { usePlayer } from '../player/use-player.ts';
import { useSeenWhen } from '../player/use-seen-when.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { onlyNodes } from '../store/selection.ts';
import { RunHelp } from './run-help.tsx';
import { RunNext } from './run-next.tsx';
import classes from './run-steps.module.css';
import { useNames } from './use-names.ts';

/** What happened, step by step, and why. */
export function RunSteps({ run }: { readonly run: RunAnswer }) {
  const t = useMessages('canvas');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const names = useNames();
  const player = usePlayer(run);
  const until = run.position?.until;
  const last = run.steps.at(-1);
  // A step that ends the run has said so itself.
  const endReason = run.endReason?.code === last?.reason.code ? null : run.endReason;
  return (
    <aside className={panelClasses.panel} aria-label={t.run.steps} tabIndex={-1} data-keys="panel">
      <PanelHead title={t.run.steps} hint={t.run.entered(format.dateTime(run.enteredAt))} />
      <RunHelp run={run} />
      <div className={classes.player}>
        <PlayerBar player={player} />
      </div>
      <ol className={classes.steps}>
        {run.steps.map((step, index) => (
          <Step
            key={step.seq}
            step={step}
            names={names}
            isNow={player.step?.seq === step.seq}
            isAhead={player.stands && index >= player.at}
            onGo={() => player.seek(index + 1)}
          />
        ))}
        {run.position && (
          <li className={classes.now}>
            {run.stuck !== null
              ? t.run.waitsForPerson
              : until
                ? t.run.waitsUntil(format.dateTime(until))
                : t.run.waitsForEvent}
          </li>
        )}
        {run.endedAt && (
          <li className={classes.now}>
            {t.run.ended(format.dateTime(run.endedAt))}{' '}
            {endReason && sentenceOf(endReason, language, last?.nodeType, names)}
          </li>
        )}
      </ol>
      <RunNext run={run} />
    </aside>
  );
}

interface StepProps {
  readonly step: RunAnswer['steps'][number];
  readonly names: Names;
  /** The player stands on it, or has not come to it. */
  readonly isNow: boolean;
  readonly isAhead: boolean;
  readonly onGo: () => void;
}

function Step({ step, names, isNow, isAhead, onGo }: StepProps) {
  const seen = useSeenWhen(isNow);
  const t = useMessages('canvas');
  const format = useFormat();
  const store = useEditorStore();
  const language = useLanguage((state) => state.language);
  const chosen = useEditor(({ selection }) => selection.nodes.includes(step.nodeId));
  const name = isNodeType(step.nodeType) ? nodeMessages(step.nodeType, language).name : step.nodeType;
  return (
    <li
      ref={seen}
      className={classes.step}
      data-chosen={isNow || chosen || undefined}
      data-ahead={isAhead || undefined}
      {...(isNow ? { 'aria-current': 'step' as const } : {})}
    >
      <button
        type="button"
        className={classes.name}
        onClick={() => {
          store.getState().select(onlyNodes(step.nodeId));
          onGo();
        }}
      >
        {name}
      </button>
      <time className={classes.time} dateTime={step.at}>
        {format.dateTime(step.at)}
      </time>
      <p className={classes.reason}>{sentenceOf(step.reason, language, step.nodeType, names)}</p>
      {step.messageId && (
        <Link className={classes.link} to="/messages" search={{ message: step.messageId }}>
          {t.run.message}
        </Link>
      )}
    </li>
  );
}
