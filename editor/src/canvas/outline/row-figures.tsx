import { triggerId } from '@olle/shared/journey/document';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { markOf, type Stop } from '../commands/walk/stops.ts';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures, showsCounts } from '../store/editor-store.ts';
import classes from './outline.module.css';

/** How many came here and wait here; of a branch, how many took it; of a run, when it came. */
export function RowFigures({ stop }: { readonly stop: Stop }) {
  const t = useMessages('canvas');
  const format = useFormat();
  const mark = markOf(stop);
  const figures = useEditor((state) => (showsCounts(state) ? shownFigures(state) : null));
  const times = useEditor(({ marks }) => marks?.times[mark]);
  if (times) return <span className={classes.figures}>{format.dateTime(times.at(-1) ?? '')}</span>;
  if (!figures) return null;
  const { waiting = 0, reached = 0, left = 0 } = figures.nodes[mark] ?? {};
  const count = stop.kind === 'output' ? (figures.edges[mark] ?? 0) : mark === triggerId ? figures.entered : reached;
  return (
    <span className={classes.figures}>
      {waiting > 0 && (
        <span data-waiting>
          {t.figures.waiting} <b>{format.number(waiting)}</b>
        </span>
      )}
      {left > 0 && (
        <span>
          {t.figures.exited} <b>{format.number(left)}</b>
        </span>
      )}
      <span>
        {stop.kind === 'step' && `${mark === triggerId ? t.figures.entered : t.figures.reached} `}
        <b>{format.number(count)}</b>
      </span>
    </span>
  );
}
