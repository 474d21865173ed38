import { useShallow } from 'zustand/react/shallow';
import { part } from '../../fetched/part.tsx';
import { useEditor } from '../store/editor-context.tsx';

const TestSign = part(() => import('./test-sign.tsx').then((module) => module.TestSign));

interface TestBadgeProps {
  readonly nodeId: string;
  /** The other steps that the card stands for. */
  readonly inside?: string;
}

/** Says on the card at which journey tests fail here, and how. */
export function TestBadge({ nodeId, inside = '' }: TestBadgeProps) {
  const ids = [nodeId, ...inside.split(' ')];
  const red = useEditor(useShallow((state) => state.red.filter((test) => ids.includes(test.nodeId))));
  return red.length > 0 && <TestSign red={red} />;
}
