import { useFormat } from '../../i18n/use-format.ts';
import { useMessages } from '../../i18n/use-messages.ts';
import { useEditor } from '../store/editor-context.tsx';
import { NotLetIn } from './not-let-in.tsx';
import classes from './summary-bar.module.css';

const shown = ['entered', 'waiting', 'finished', 'exited', 'failed', 'goals'] as const;

/** How the journey goes, in one line. */
export function SummaryBar() {
  const t = useMessages('canvas');
  const format = useFormat();
  const figures = useEditor((state) => state.figures);
  if (!figures) return null;
  return (
    <div className={classes.bar}>
      <dl className={classes.figures} aria-label={t.summary}>
        {shown.map((name) => (
          <div key={name} className={classes.figure} data-name={figures[name] > 0 ? name : undefined}>
            <dt>{t.figures[name]}</dt>
            <dd>{format.number(figures[name])}</dd>
          </div>
        ))}
      </dl>
      <NotLetIn counts={figures.notEntered} />
    </div>
  );
}
