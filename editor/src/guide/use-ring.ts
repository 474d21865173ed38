import { type RefObject, useEffect } from 'react';
import { isCovered, seenPart } from './seen-part.ts';
import type { Target } from './targets.ts';

/** Cards come and go, and panels open: often enough to seem at once. */
const every = 250;

/**
 * Marks what comes next, wherever it is drawn, and keeps a frame round it, also while it is scrolled or the drawing is
 * moved. Nothing is covered or chosen, and nothing is moved but a list, to what is asked for in it.
 */
export function useRing(target: Target | null, frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (!target) return;
    let ringed: HTMLElement | null = null;
    let covered = false;
    let following = 0;
    const letGo = (): void => ringed?.removeAttribute('data-guide');
    const look = (): void => {
      const now = target.find() ?? target.near?.() ?? null;
      if (now !== ringed) {
        letGo();
        // Of a list that was just opened, what is asked for is seen at once.
        if (now?.role === 'option') now.scrollIntoView({ block: 'nearest' });
      }
      ringed = now;
      covered = now !== null && isCovered(now);
      now?.setAttribute('data-guide', 'here');
    };
    const follow = (): void => {
      const part = ringed && !covered ? seenPart(ringed) : null;
      const { current } = frame;
      if (current) draw(current, part);
      if (current && part && ringed) current.dataset.over = layerOf(ringed);
      following = requestAnimationFrame(follow);
    };
    look();
    follow();
    const timer = setInterval(look, every);
    return () => {
      clearInterval(timer);
      cancelAnimationFrame(following);
      letGo();
      if (frame.current) frame.current.hidden = true;
    };
  }, [target, frame]);
}

/** What it lies in: the frame lies just above that. */
const layerOf = (element: HTMLElement): string => {
  if (element.role === 'option') return 'list';
  return element.closest('[aria-modal="true"]') ? 'dialog' : 'page';
};

function draw(frame: HTMLElement, part: ReturnType<typeof seenPart>): void {
  frame.hidden = part === null;
  if (!part) return;
  const { left, top, width, height } = part;
  Object.assign(frame.style, {
    transform: `translate(${left}px, ${top}px)`,
    width: `${width}px`,
    height: `${height}px`,
  });
}
