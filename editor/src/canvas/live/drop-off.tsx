import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures } from '../store/editor-store.ts';
import { PeopleButton } from './people-button.tsx';
import classes from './step-counts.module.css';

/** Where everybody leaves the bar is as thick as this, in px. */
const thickest = 20;

/** A short bar beside the way on, as thick as the share of those who left the journey here. */
export function DropOff({ nodeId }: { readonly nodeId: string }) {
  const t = useMessages('live');
  const format = useFormat();
  const left = useEditor((state) => shownFigures(state)?.nodes[nodeId]?.left ?? 0);
  const reached = useEditor((state) => shownFigures(state)?.nodes[nodeId]?.reached ?? 0);
  const isLive = useEditor(({ source }) => source === 'live');
  const isChosen = useEditor(({ selection }) => selection.nodes.includes(nodeId));
  if (left === 0) return null;
  // In a period somebody may leave who came before it.
  const share = Math.min(1, left / Math.max(left, reached));
  const label = t.dropOff(format.number(left), format.percent(share));
  const bar = (
    <>
      <span className={classes.bar} style={{ height: Math.max(2, share * thickest) }} aria-hidden />
      <span className={classes.rate}>{t.dropOffShort(format.percent(share))}</span>
    </>
  );
  if (!isLive)
    return (
      <span className={classes.drop} role="img" aria-label={label} title={label}>
        {bar}
      </span>
    );
  return (
    <PeopleButton
      className={classes.drop}
      aria-label={label}
      title={label}
      reachable={isChosen}
      ask={() => ({ did: 'left', nodeId })}
    >
      {bar}
    </PeopleButton>
  );
}
