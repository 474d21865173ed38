import { problemSentence } from '@olle/shared/i18n/problems';
import { CircleAlert, TriangleAlert } from 'lucide-react';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../i18n/language-store.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import classes from './card.module.css';

interface ProblemBadgeProps {
  readonly nodeId: string;
  /** The other steps that the card stands for. */
  readonly inside?: string;
}

/** Says on the card itself that something is wrong with it, and what. */
export function ProblemBadge({ nodeId, inside = '' }: ProblemBadgeProps) {
  const t = useMessages('canvas');
  const language = useLanguage((state) => state.language);
  const problems = useEditor(useShallow((state) => state.problems.filter(isOf(nodeId, inside))));
  if (problems.length === 0) return null;
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

const isOf =
  (nodeId: string, inside: string) =>
  (problem: { readonly nodeId: string | null }): boolean =>
    problem.nodeId === nodeId || (inside !== '' && inside.split(' ').includes(problem.nodeId ?? ''));
