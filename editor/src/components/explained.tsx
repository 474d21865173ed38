import { type ReactNode, useId } from 'react';
import classes from './explained.module.css';

interface ExplainedProps {
  readonly hint: string;
  readonly children: ReactNode;
  /** The line comes first where many fields follow. */
  readonly first?: boolean;
  readonly gap?: number;
}

/** Fields that one line explains together. */
export function Explained({ hint, children, first = false, gap = 8 }: ExplainedProps) {
  const id = useId();
  const line = (
    <p id={id} className={classes.hint}>
      {hint}
    </p>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset may stand round it, and has a frame and a legend of its own.
    <div role="group" aria-describedby={id} className={classes.group} style={{ gap }}>
      {first && line}
      {children}
      {!first && line}
    </div>
  );
}
