import { type ReactNode, useId } from 'react';
import classes from './section.module.css';

interface SectionProps {
  /** What a link's hash points at. */
  readonly anchor?: string;
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  /** Rows and tables run to the edge of the panel. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A panel of a page, called by its heading. */
export function Section({ anchor, title, hint, actions, flush, children }: SectionProps) {
  const id = useId();
  return (
    <section id={anchor} className={classes.section} aria-labelledby={id}>
      <header className={classes.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {hint && <p className={classes.hint}>{hint}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={flush ? classes.flush : classes.body}>{children}</div>
    </section>
  );
}
