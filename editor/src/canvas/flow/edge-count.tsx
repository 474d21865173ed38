import { triggerId } from '@olle/shared/journey/document';
import { nodeById, outputsOf } from '@olle/shared/journey/graph';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { PeopleButton } from '../live/people-button.tsx';
import { roughly } from '../live/roughly.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf, type EditorState, shownFigures } from '../store/editor-store.ts';
import classes from './edge.module.css';

interface EdgeCountProps {
  readonly from: string;
  readonly output: string;
  /** Somebody looks at this very way: there is room for its share, too. */
  readonly whole?: boolean;
  readonly className?: string | undefined;
}

/** How many went this way and what share that is; of a backtest, beside what really happened and after how long. */
export function EdgeCount({ from, output, whole = false, className = classes.count }: EdgeCountProps) {
  const t = useMessages('live');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const id = `${from}/${output}`;
  const count = useEditor((state) => shownFigures(state)?.edges[id] ?? 0);
  const reached = useEditor((state) => shownFigures(state)?.nodes[from]?.reached ?? 0);
  const isChosen = useEditor(
    ({ selection: { edge } }) => edge !== null && edge.from === from && edge.output === output,
  );
  const past = useEditor(({ source, past: last }) => (source === 'past' ? last : null));
  // Where everybody goes the same way it says nothing.
  const share = whole && reached > count ? ` · ${format.percent(count / reached)}` : '';
  if (past) {
    const really = past.really?.figures.edges[id];
    const counts = `${format.number(count)}${past.really ? ` (${t.really(format.number(really ?? 0))})` : ''}`;
    // Beside it stand the pluses of other ways on; a finer time is what the pointer asks for.
    const [time, finely] = [true, false].map((short) => roughly(past.times.edges[id], language, { short }));
    return (
      <span className={className} title={finely && `${counts} · ${finely}`}>
        {counts}
        {time && ` · ${time}`}
      </span>
    );
  }
  if (count === 0) return <span className={className}>{format.number(count)}</span>;
  return (
    <PeopleButton
      className={className}
      title={t.showPeople(t.did.took)}
      reachable={isChosen}
      ask={(state) =>
        from === triggerId
          ? { did: 'entered', nodeId: null }
          : { did: 'took', nodeId: from, outcomes: outcomesOf(state, from, output) }
      }
    >
      {`${format.number(count)}${share}`}
    </PeopleButton>
  );
}

/** Those of an undrawn output go on by the one that it falls back to. */
function outcomesOf(state: EditorState, from: string, output: string): readonly string[] {
  const document = documentOf(state);
  const node = nodeById(document, from);
  const drawn = new Set(document.edges.filter((edge) => edge.from === from).map((edge) => edge.output));
  const others = node ? outputsOf(node).filter(({ id, fallsBackTo }) => fallsBackTo === output && !drawn.has(id)) : [];
  return [output, ...others.map(({ id }) => id)];
}
