import type { JourneyNode } from '@olle/shared/journey/document';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { StepCounts } from '../live/step-counts.tsx';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures } from '../store/editor-store.ts';
import classes from './card.module.css';

interface CardFootProps {
  readonly nodeId: string;
  /** Null: of the trigger. */
  readonly node: JourneyNode | null;
}

/** When the run came here, or the counts of this step. */
export function CardFoot({ nodeId, node }: CardFootProps) {
  const times = useEditor(({ marks }) => marks?.times[nodeId]);
  const words = useEditor(({ marks }) => (marks?.now?.nodeId === nodeId ? marks.now.words : ''));
  const shown = useEditor((state) => state.overlay && shownFigures(state) !== null && state.marks === null);
  if (times) return <Times times={times} words={words} />;
  return shown ? <StepCounts nodeId={nodeId} node={node} /> : null;
}

interface TimesProps {
  readonly times: readonly string[];
  /** Why it went on as it did, while the player stands here. */
  readonly words: string;
}

function Times({ times, words }: TimesProps) {
  const t = useMessages('canvas');
  const format = useFormat();
  return (
    <div className={classes.foot} data-path>
      <span>{format.dateTime(times.at(-1) ?? '')}</span>
      {times.length > 1 && <span>{t.run.visits(times.length)}</span>}
      {words && (
        <span className={classes.why} title={words}>
          {words}
        </span>
      )}
    </div>
  );
}
