import type { Names } from '@olle/shared/i18n/names';
import { sentenceOf } from '@olle/shared/i18n/reasons';
import { withWaysOf } from '@olle/shared/i18n/way-names';
import type { JourneyDocument } from '@olle/shared/journey/document';
import { nodeById } from '@olle/shared/journey/graph';
import { isNodeType } from '@olle/shared/nodes/definitions';
import { nodeMessages } from '@olle/shared/nodes/messages';
import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { PlayedStep } from '../player/played-marks.ts';
import type { Player } from '../player/use-player.ts';
import { useSeenWhen } from '../player/use-seen-when.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { onlyNodes } from '../store/selection.ts';
import classes from './told-steps.module.css';

interface ToldStepsProps {
  readonly steps: readonly PlayedStep[];
  readonly names: Names;
  /** The drawing that a step, by its place among all, was taken on. */
  readonly drawnThen: (index: number) => JourneyDocument | undefined;
  readonly player: Player;
  /** What stands below the reason of a step; `isNow`: the player stands on it. */
  readonly below: (step: PlayedStep, isNow: boolean) => ReactNode;
  /** What it says where its reason has been told already. */
  readonly instead?: (step: PlayedStep) => string | undefined;
  /** What happened between it and the one before. */
  readonly above?: (step: PlayedStep) => ReactNode;
  /** What comes after the last one. */
  readonly children?: ReactNode;
}

/** The way of one customer, real or rehearsed: each step with when and why. The player goes to whichever is pressed. */
export function ToldSteps({ steps, names, drawnThen, player, below, instead, above, children }: ToldStepsProps) {
  const language = useLanguage((state) => state.language);
  return (
    <ol className={classes.steps}>
      {steps.map((step, index) => {
        const isNow = player.step?.seq === step.seq;
        const drawing = drawnThen(index);
        const ways = withWaysOf(names, drawing && nodeById(drawing, step.nodeId), language);
        return (
          <Fragment key={step.seq}>
            {above?.(step)}
            <ToldStep
              step={step}
              words={instead?.(step) ?? sentenceOf(step.reason, language, step.nodeType, ways)}
              isNow={isNow}
              isAhead={player.stands && index >= player.at}
              onGo={() => player.seek(index + 1)}
            >
              {below(step, isNow)}
            </ToldStep>
          </Fragment>
        );
      })}
      {children}
    </ol>
  );
}

interface ToldStepProps {
  readonly step: PlayedStep;
  /** Why it was taken. */
  readonly words: string;
  /** The player stands on it, or has not come to it. */
  readonly isNow: boolean;
  readonly isAhead: boolean;
  readonly onGo: () => void;
  readonly children: ReactNode;
}

function ToldStep({ step, words, isNow, isAhead, onGo, children }: ToldStepProps) {
  const seen = useSeenWhen(isNow);
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
      <p className={classes.reason}>{words}</p>
      {children}
    </li>
  );
}
