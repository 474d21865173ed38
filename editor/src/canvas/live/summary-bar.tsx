import { part } from '../../fetched/part.tsx';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures } from '../store/editor-store.ts';

const Summary = part(() => import('./summary.tsx').then((module) => module.Summary));

interface SummaryBarProps {
  /** The latest version that runs; null: the journey was never published. */
  readonly liveVersion: number | null;
}

/** Over the drawing, once there are counts. */
export function SummaryBar({ liveVersion }: SummaryBarProps) {
  const figures = useEditor(shownFigures);
  return figures && <Summary figures={figures} liveVersion={liveVersion} />;
}
