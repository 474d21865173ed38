import { problemSentence } from '@olle/shared/i18n/problems';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { ShownProblem } from '../store/shown-problem.ts';
import classes from './card.module.css';

/** That something is wrong here, and what. */
export function ProblemSign({ problems }: { readonly problems: readonly ShownProblem[] }) {
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  const serious = problems.some(({ severity }) => severity === 'error');
  const Icon = serious ? CircleAlert : TriangleAlert;
  const sentences = problems.map((problem) => problemSentence(problem, language)).join(' ');
  return (
    <span
      className={classes.problem}
      data-severity={serious ? 'error' : 'warning'}
      role="img"
      aria-label={`${t.problems.count(problems.length)}: ${sentences}`}
      title={sentences}
    >
      <Icon size={16} aria-hidden />
    </span>
  );
}
