import type { JourneyNode } from '@olle/shared/journey/document';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { markOf, type Stop } from '../commands/walk/stops.ts';
import { EdgeCount } from '../flow/edge-count.tsx';
import { Count } from '../live/count.tsx';
import { StepNumbers } from '../live/step-numbers.tsx';
import { variantResults } from '../live/variant-results.ts';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures, showsCounts } from '../store/editor-store.ts';
import classes from './outline.module.css';

interface RowFiguresProps {
  readonly stop: Stop;
  /** The step itself, or the one that the branch leaves; none: the trigger. */
  readonly node: JourneyNode | undefined;
}

/** The counts of a step or of a branch, each leading to its people; of a run, when it came. */
export function RowFigures({ stop, node }: RowFiguresProps) {
  const format = useFormat();
  const mark = markOf(stop);
  const shown = useEditor(showsCounts);
  const times = useEditor(({ marks }) => marks?.times[mark]);
  if (times) return <span className={classes.figures}>{format.dateTime(times.at(-1) ?? '')}</span>;
  if (!shown) return null;
  return (
    <span className={classes.figures}>
      {stop.kind === 'step' ? (
        <>
          <StepNumbers nodeId={stop.id} node={node ?? null} />
          <Left nodeId={stop.id} />
        </>
      ) : (
        <>
          {node && cardLook(node.type).comparesOutputs && <Rate {...stop} />}
          <EdgeCount from={stop.from} output={stop.output} whole className={classes.way} />
        </>
      )}
    </span>
  );
}

/** Who left the journey here: beside its card the drawing has a bar of them. */
function Left({ nodeId }: { readonly nodeId: string }) {
  const t = useMessages('live');
  const left = useEditor((state) => shownFigures(state)?.nodes[nodeId]?.left ?? 0);
  return left > 0 && <Count asked={{ did: 'left', nodeId }} name={t.did.left} value={left} really={undefined} />;
}

/** Of those who were dealt this variant, who met the goal. */
function Rate({ from, output }: { readonly from: string; readonly output: string }) {
  const t = useMessages('live');
  const format = useFormat();
  const figures = useEditor(shownFigures);
  const [result] = figures ? variantResults(figures, from, [output]) : [];
  if (!result) return null;
  return (
    <Count
      asked={{ did: 'goals', nodeId: from, outcomes: [output] }}
      name={t.conversion}
      value={result.goals}
      said={format.percent(result.rate)}
      really={undefined}
    />
  );
}
