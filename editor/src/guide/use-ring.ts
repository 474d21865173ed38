import { useEffect } from 'react';
import type { Target } from './targets.ts';

/** Cards come and go, and panels open: often enough to seem at once. */
const every = 250;

/** Keeps a quiet frame round what comes next, wherever it is drawn. Nothing is moved, covered or chosen. */
export function useRing(target: Target | null): void {
  useEffect(() => {
    if (!target) return;
    let ringed: HTMLElement | null = null;
    const letGo = (): void => ringed?.removeAttribute('data-guide');
    const look = (): void => {
      const now = target.find() ?? target.near?.() ?? null;
      if (now !== ringed) letGo();
      ringed = now;
      now?.setAttribute('data-guide', 'here');
    };
    look();
    const timer = setInterval(look, every);
    return () => {
      clearInterval(timer);
      letGo();
    };
  }, [target]);
}
