import type { RunAnswer } from '@olle/shared/api/runs';
import { useId } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { NextSteps } from './next-steps.tsx';
import classes from './run-next.module.css';
import { useNames } from './use-names.ts';

/** What will happen to whoever is still inside, if nothing else happens. */
export function RunNext({ run: { id, endedAt, stuck, steps } }: { readonly run: RunAnswer }) {
  const t = useMessages('run').next;
  const title = useId();
  const names = useNames();
  if (endedAt !== null) return null;
  return (
    <section className={classes.next} aria-labelledby={title}>
      <h3 id={title} className={classes.title}>
        {t.title}
      </h3>
      <p className={classes.hint}>{t.hint}</p>
      <NextSteps runId={id} stands={`${steps.length}/${stuck ?? ''}`} names={names} />
    </section>
  );
}
