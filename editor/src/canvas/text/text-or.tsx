import { lazy, type ReactNode, Suspense } from 'react';
import { useMessages } from '../../i18n/use-messages.ts';
import { useView } from '../flow/use-view.ts';
import classes from './text.module.css';

// Few write: what they write with is loaded then.
const TextPane = lazy(() => import('./text-pane.tsx').then(({ TextPane: Pane }) => ({ default: Pane })));

/** Beside the drawing: its text where somebody wants it, else what usually stands there. */
export function TextOr({ children }: { readonly children: ReactNode }) {
  const t = useMessages('text');
  const open = useView((state) => state.text);
  if (!open) return children;
  const waiting = (
    <aside className={classes.pane} data-text aria-label={t.title} aria-busy>
      <p className={classes.standing}>{t.loading}</p>
    </aside>
  );
  return (
    <Suspense fallback={waiting}>
      <TextPane />
    </Suspense>
  );
}
