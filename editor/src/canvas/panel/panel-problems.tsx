import { problemSentence } from '@olle/shared/i18n/problems';
import { Check } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { isAtLine } from '../../nodes/send/letter-fault.ts';
import { useEditor } from '../store/editor-context.tsx';
import { type ProblemTone, toneOf } from '../store/problem-tone.ts';
import { notUnderstood } from '../store/unread.ts';
import classes from './panel.module.css';
import { useSteadyHeight } from './use-steady-height.ts';

/** What is wrong with this step, or (null) with the journey itself. What a field did not understand it says itself, and so does a mail at its line. */
export function PanelProblems({ nodeId }: { readonly nodeId: string | null }) {
  const language = useLanguage((state) => state.language);
  const problems = useEditor(
    useShallow((state) =>
      state.problems.filter((one) => one.nodeId === nodeId && one.code !== notUnderstood && !isAtLine(one)),
    ),
  );
  const isAnswered = useEditor((state) => state.problems.every((one) => one.nodeId !== nodeId));
  const tried = useEditor((state) => state.tried);
  const { box, isKept } = useSteadyHeight();
  const t = useMessages('panel');
  const sentences = (tone: ProblemTone): string[] => [
    ...new Set(problems.flatMap((one) => (toneOf(one, tried) === tone ? [problemSentence(one, language)] : []))),
  ];
  return (
    <div ref={box} className={classes.above}>
      <Sentences all={sentences('error')} tone="error" />
      <Sentences all={sentences('warning')} tone="warning" />
      <Sentences all={sentences('unset')} tone="unset" />
      {isKept && isAnswered && (
        <p className={classes.answered}>
          <Check size={14} aria-hidden />
          {t.answered}
        </p>
      )}
    </div>
  );
}

interface SentencesProps {
  readonly all: readonly string[];
  readonly tone: ProblemTone;
}

/** Errors keep from publishing; a warning does not, and looks so. What is not set yet is nobody’s mistake. */
function Sentences({ all, tone }: SentencesProps) {
  if (all.length === 0) return null;
  return (
    <ul className={classes.problems} data-severity={tone}>
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
