import { problemSentence } from '@olle/shared/i18n/problems';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../i18n/language-store.ts';
import { useEditor } from '../store/editor-context.tsx';
import classes from './panel.module.css';

/** What is wrong with this step, or (null) with the journey itself. */
export function PanelProblems({ nodeId }: { readonly nodeId: string | null }) {
  const language = useLanguage((state) => state.language);
  const problems = useEditor(useShallow((state) => state.problems.filter((problem) => problem.nodeId === nodeId)));
  if (problems.length === 0) return null;
  const sentences = [...new Set(problems.map((problem) => problemSentence(problem, language)))];
  return (
    <ul className={classes.problems}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
