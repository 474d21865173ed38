import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { Count } from './count.tsx';
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
      <dl className={classes.figures} aria-label={t.summary}>
        {shown.map((name) => (
          <div key={name} className={classes.figure} data-name={figures[name] > 0 ? name : undefined}>
            <dt>{t.figures[name]}</dt>
            <dd>
              <Count
                bare
                asked={{ did: name, nodeId: null }}
                name={t.figures[name]}
                value={figures[name]}
                really={really?.[name]}
              />
            </dd>
          </div>
        ))}
        {goals > 0 && entered > 0 && (
          <div className={classes.figure}>
            <dt>{live.conversion}</dt>
            <dd title={live.conversionOf(format.percent(goals / entered))}>{format.percent(goals / entered)}</dd>
          </div>
        )}
      </dl>
      <NotLetIn counts={figures.notEntered} />
      <RangeBar liveVersion={liveVersion} />
    </div>
  );
}
