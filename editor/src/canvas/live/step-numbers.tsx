import { type JourneyNode, triggerId } from '@olle/shared/journey/document';
import { useLanguage } from '../../i18n/language-store.ts';
import type { RoomMessages } from '../../i18n/messages.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { cardLook } from '../../nodes/cards.ts';
import { useEditor } from '../store/editor-context.tsx';
import { shownFigures } from '../store/editor-store.ts';
import { Count } from './count.tsx';
import { roughly } from './roughly.ts';
import classes from './step-counts.module.css';
import { toldFigures } from './told-figures.ts';

interface StepNumbersProps {
  readonly nodeId: string;
  /** Null: of the trigger. */
  readonly node: JourneyNode | null;
}

/** The counts of one step, each leading to its people: live, or of a backtest beside what really happened. */
export function StepNumbers({ nodeId, node }: StepNumbersProps) {
  const t = useMessages('live');
  const format = useFormat();
  const counts = useEditor((state) => shownFigures(state)?.nodes[nodeId]);
  const entered = useEditor((state) => (nodeId === triggerId ? (shownFigures(state)?.entered ?? 0) : 0));
  const isPast = useEditor(({ source }) => source === 'past');
  const really = useEditor(({ source, past }) => (source === 'past' ? past?.really?.figures : undefined));
  const { goals = 0, reached = 0 } = counts ?? {};
  if (node === null)
    return (
      <Count
        asked={{ did: 'entered', nodeId: null }}
        name={isPast ? t.cameHere : t.did.entered}
        value={entered}
        really={really?.entered}
      />
    );
  const look = cardLook(node.type);
  // A backtest hears nothing of opened mails: what neither it nor production counted is not said.
  const shown = toldFigures(look, counts).filter(
    (name, index) => !isPast || index === 0 || (counts?.[name] ?? 0) + (really?.nodes[nodeId]?.[name] ?? 0) > 0,
  );
  return (
    <>
      {shown.map((name) => (
        <Count
          key={name}
          asked={{ did: name, nodeId }}
          name={(isPast && inThePast(name, t)) || t.did[name]}
          value={counts?.[name] ?? 0}
          really={really && (really.nodes[nodeId]?.[name] ?? 0)}
        />
      ))}
      {goals > 0 && reached > 0 && (
        <Count
          asked={{ did: 'goals', nodeId }}
          name={t.conversion}
          value={goals}
          said={format.percent(Math.min(1, goals / reached))}
          really={undefined}
        />
      )}
      <Stay nodeId={nodeId} />
    </>
  );
}

/** Of recorded events, nothing is now. */
const inThePast = (name: string, t: RoomMessages<'live'>): string | undefined =>
  ({ reached: t.cameHere, waiting: t.stillWaits })[name];

/** How long people usually stood here, of a backtest. */
function Stay({ nodeId }: { readonly nodeId: string }) {
  const t = useMessages('live');
  const language = useLanguage((state) => state.language);
  const past = useEditor(({ source, past: last }) => (source === 'past' ? last : null));
  const time = roughly(past?.times.nodes[nodeId], language);
  const really = roughly(past?.really?.times.nodes[nodeId], language);
  if (!time && !really) return null;
  return (
    <span className={classes.stay}>
      {t.stayed} <b>{time || '–'}</b> {really && <span className={classes.really}>{t.really(really)}</span>}
    </span>
  );
}
