import { propertyName } from '@olle/shared/i18n/known-properties';
import { useLanguage } from '../../i18n/language-store.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { Count } from './count.tsx';
import { goalWorth } from './goal-worth.ts';
import type { JourneyFigures } from './journey-figures.ts';
import { NotLetIn } from './not-let-in.tsx';
import { RangeBar } from './range-bar.tsx';
import classes from './summary-bar.module.css';

const shown = ['entered', 'waiting', 'finished', 'exited', 'failed', 'goals'] as const;

interface SummaryProps {
  readonly figures: JourneyFigures;
  /** The latest version that runs; null: the journey was never published. */
  readonly liveVersion: number | null;
}

/** How the journey goes, in one line, and of which time and version the counts are. */
export function Summary({ figures, liveVersion }: SummaryProps) {
  const t = useMessages('canvas');
  const live = useMessages('live');
  const format = useFormat();
  const really = useEditor(({ source, past }) => (source === 'past' ? past?.really?.figures : undefined));
  const { entered, goals } = figures;
  return (
    <div className={classes.bar}>
      <ul className={classes.figures} aria-label={t.summary}>
        {shown.map((name) => (
          <li key={name} className={classes.figure} data-name={figures[name] > 0 ? name : undefined}>
            <Count
              asked={{ did: name, nodeId: null }}
              name={t.figures[name]}
              value={figures[name]}
              really={really?.[name]}
            />
          </li>
        ))}
        <Worth figures={figures} really={really} />
        {goals > 0 && entered > 0 && (
          <li className={classes.figure} title={live.conversionOf(format.percent(goals / entered))}>
            {live.conversion} <b>{format.percent(goals / entered)}</b>
          </li>
        )}
      </ul>
      <NotLetIn counts={figures.notEntered} />
      <RangeBar liveVersion={liveVersion} />
    </div>
  );
}

interface WorthProps {
  readonly figures: JourneyFigures;
  readonly really: JourneyFigures | undefined;
}

/** What the goals that were met are worth, where the journey says which property holds it. */
function Worth({ figures, really }: WorthProps) {
  const t = useMessages('live');
  const format = useFormat();
  const language = useLanguage((state) => state.language);
  const property = useEditor((state) => documentOf(state).goal?.value);
  if (property === undefined) return null;
  return (
    <li className={classes.figure}>
      {t.worthOf(propertyName(property, language))} <b>{goalWorth(figures.goalValue, property, format)}</b>
      {really && <span> {t.really(goalWorth(really.goalValue, property, format))}</span>}
    </li>
  );
}
