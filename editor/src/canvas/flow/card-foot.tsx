import type { JourneyNode } from '@olle/shared/journey/document';
import { part } from '../../fetched/part.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { showsCounts } from '../store/editor-store.ts';
import classes from './card.module.css';

// A journey that nobody has entered yet has no counts to draw.
const StepCounts = part(() => import('../live/step-counts.tsx').then((module) => module.StepCounts));

interface CardFootProps {
  readonly nodeId: string;
  /** Null: of the trigger. */
  readonly node: JourneyNode | null;
}

/** When the run came here, or the counts of this step. */
export function CardFoot({ nodeId, node }: CardFootProps) {
  const times = useEditor(({ marks }) => marks?.times[nodeId]);
  const words = useEditor(({ marks }) => (marks?.now?.nodeId === nodeId ? marks.now.words : ''));
  const shown = useEditor(showsCounts);
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
  const isRehearsed = useEditor(({ rehearsing }) => rehearsing !== null);
  const time = format.dateTime(times.at(-1) ?? '');
  return (
    <div className={classes.foot} data-path>
      <span>{isRehearsed ? t.run.reached(time) : time}</span>
      {times.length > 1 && <span>{t.run.visits(times.length)}</span>}
      {words && (
        <span className={classes.why} title={words}>
          {words}
        </span>
      )}
    </div>
  );
}
