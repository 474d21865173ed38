import { part } from '../../fetched/part.tsx';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures } from '../store/editor-store.ts';
import classes from './summary-bar.module.css';

const Summary = part(() => import('./summary.tsx').then((module) => module.Summary), <div className={classes.place} />);

interface SummaryBarProps {
  /** The latest version that runs; null: the journey was never published. */
  readonly liveVersion: number | null;
}

/** Over the drawing, once there are counts; where they are on their way, their place. */
export function SummaryBar({ liveVersion }: SummaryBarProps) {
  const figures = useEditor(shownFigures);
  const place = liveVersion === null ? null : <div className={classes.place} />;
  return figures ? <Summary figures={figures} liveVersion={liveVersion} /> : place;
}
