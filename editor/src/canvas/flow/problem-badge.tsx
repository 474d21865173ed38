import { useShallow } from 'zustand/react/shallow';
import { part } from '../../fetched/part.tsx';
import { useEditor } from '../store/editor-context.tsx';

const ProblemSign = part(() => import('./problem-sign.tsx').then((module) => module.ProblemSign));

interface ProblemBadgeProps {
  readonly nodeId: string;
  /** The other steps that the card stands for. */
  readonly inside?: string;
}

/** Says on the card itself that something is wrong with it, and what. */
export function ProblemBadge({ nodeId, inside = '' }: ProblemBadgeProps) {
  const problems = useEditor(useShallow((state) => state.problems.filter(isOf(nodeId, inside))));
  return problems.length > 0 && <ProblemSign problems={problems} />;
}

const isOf =
  (nodeId: string, inside: string) =>
  (problem: { readonly nodeId: string | null }): boolean =>
    problem.nodeId === nodeId || (inside !== '' && inside.split(' ').includes(problem.nodeId ?? ''));
