import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import type { NodeFigures } from '../live/journey-figures.ts';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures } from '../store/editor-store.ts';
import classes from './card.module.css';

interface CardFootProps {
  readonly nodeId: string;
  readonly figures: readonly (keyof NodeFigures)[];
}

/** When the run came here, or the counts of this step, live. */
export function CardFoot({ nodeId, figures }: CardFootProps) {
  const times = useEditor(({ marks }) => marks?.times[nodeId]);
  const shown = useEditor((state) => state.overlay && shownFigures(state) !== null && state.marks === null);
  if (times) return <Times times={times} />;
  return shown ? <Counts nodeId={nodeId} figures={figures} /> : null;
}

function Times({ times }: { readonly times: readonly string[] }) {
  const t = useMessages('canvas');
  const format = useFormat();
  return (
    <div className={classes.foot} data-path>
      <span>{format.dateTime(times.at(-1) ?? '')}</span>
      {times.length > 1 && <span>{t.run.visits(times.length)}</span>}
    </div>
  );
}

function Counts({ nodeId, figures }: CardFootProps) {
  const t = useMessages('canvas');
  const format = useFormat();
  const counts = useEditor((state) => shownFigures(state)?.nodes[nodeId]);
  return (
    <div className={classes.foot}>
      {figures.map((name) => (
        <span key={name} data-waiting={(name === 'waiting' && (counts?.waiting ?? 0) > 0) || undefined}>
          {t.figures[name]} <b>{format.number(counts?.[name] ?? 0)}</b>
        </span>
      ))}
    </div>
  );
}
