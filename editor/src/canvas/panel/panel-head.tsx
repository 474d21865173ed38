import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelHeadProps {
  readonly title: string;
  readonly hint?: string;
  readonly actions?: ReactNode;
}

export function PanelHead({ title, hint, actions }: PanelHeadProps) {
  return (
    <header className={classes.head}>
      <div className={classes.titles}>
        <h2 className={classes.title}>{title}</h2>
        {hint && <p className={classes.hint}>{hint}</p>}
      </div>
      {actions}
    </header>
  );
}
