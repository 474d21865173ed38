import { problemSentence } from '@olle/shared/i18n/problems';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../i18n/language-store.ts';
import { useEditor } from '../store/editor-context.tsx';
import { notUnderstood } from '../store/unread.ts';
import classes from './panel.module.css';

/** What is wrong with this step, or (null) with the journey itself. What a field did not understand it says itself. */
export function PanelProblems({ nodeId }: { readonly nodeId: string | null }) {
  const language = useLanguage((state) => state.language);
  const problems = useEditor(
    useShallow((state) => state.problems.filter((one) => one.nodeId === nodeId && one.code !== notUnderstood)),
  );
  const sentences = (severity: 'error' | 'warning'): string[] => [
    ...new Set(problems.flatMap((one) => (one.severity === severity ? [problemSentence(one, language)] : []))),
  ];
  return (
    <>
      <Sentences all={sentences('error')} severity="error" />
      <Sentences all={sentences('warning')} severity="warning" />
    </>
  );
}

interface SentencesProps {
  readonly all: readonly string[];
  readonly severity: 'error' | 'warning';
}

/** Errors keep from publishing; a warning does not, and looks so. */
function Sentences({ all, severity }: SentencesProps) {
  if (all.length === 0) return null;
  return (
    <ul className={classes.problems} data-severity={severity}>
      {all.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
