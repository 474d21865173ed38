import { lazy, Suspense } from 'react';
import { withWords } from '../i18n/with-words.ts';
import classes from './guide-slot.module.css';
import { useGuide } from './guide-store.ts';

const Guide = lazy(() => withWords(import('./guide.tsx').then((module) => ({ default: module.Guide }))));

/** The guide's place above the page, for whoever has it open; nobody else fetches it. */
export function GuideSlot() {
  const { open } = useGuide();
  if (!open) return null;
  return (
    <Suspense fallback={<div className={classes.place} />}>
      <Guide />
    </Suspense>
  );
}
