import { useEffect } from 'react';
import { guide } from './guide-store.ts';
import type { Target } from './targets.ts';

const every = 100;
/** A history that was narrowed does not show it. */
const patience = 8_000;

/** Brings the reason into sight once its page is there: it stands a screen below what is seen first. Then it was seen. */
export function useReasonSeen(isOpen: boolean, reason: Target | null): void {
  useEffect(() => {
    if (!isOpen) return;
    const begun = Date.now();
    const look = (): void => {
      const found = document.querySelector('[data-settled]') && reason?.find();
      if (!found && reason && Date.now() - begun < patience) return;
      clearInterval(timer);
      found?.scrollIntoView({ block: 'center' });
      guide.note({ why: true });
    };
    const timer = setInterval(look, every);
    return () => clearInterval(timer);
  }, [isOpen, reason]);
}
