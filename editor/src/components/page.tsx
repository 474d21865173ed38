import { type ReactNode, useEffect } from 'react';
import { useShown } from '../fetched/use-shown.ts';
import classes from './page.module.css';

interface PageProps {
  readonly title: string;
  /** Stands above the title: where this page belongs. */
  readonly back?: ReactNode;
  readonly badge?: ReactNode;
  /** One quiet line under the title. */
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** Reading width for forms; lists take all there is. */
  readonly narrow?: boolean;
}

/** The head of a page and what stands under it. The title is also the browser tab's. */
export function Page({ title, back, badge, hint, actions, children, narrow }: PageProps) {
  useShown();
  useEffect(() => {
    document.title = `${title} · Olle`;
  }, [title]);
  return (
    <div className={classes.page} data-narrow={narrow || undefined}>
      <header className={classes.head}>
        <div className={classes.titles}>
          {back && <div className={classes.back}>{back}</div>}
          <div className={classes.title}>
            <h1>{title}</h1>
            {badge}
          </div>
          {hint && <p className={classes.hint}>{hint}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}
