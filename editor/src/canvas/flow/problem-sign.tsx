import { problemSentence } from '@olle/shared/i18n/problems';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { countProblems, toneOfAll } from '../store/problem-tone.ts';
import type { ShownProblem } from '../store/shown-problem.ts';
import classes from './card.module.css';
import { toneIcons } from './tone-icons.ts';

/** That something is wrong here, or not set yet, and what. */
export function ProblemSign({ problems }: { readonly problems: readonly ShownProblem[] }) {
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  const tried = useEditor((state) => state.tried);
  const tone = toneOfAll(problems, tried);
  const Icon = toneIcons[tone];
  const sentences = problems.map((problem) => problemSentence(problem, language)).join(' ');
  return (
    <span
      className={classes.problem}
      data-severity={tone}
      role="img"
      aria-label={`${t.problems.said(countProblems(problems, tried))}: ${sentences}`}
      title={sentences}
    >
      <Icon size={16} aria-hidden />
    </span>
  );
}
