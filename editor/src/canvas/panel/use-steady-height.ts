import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';

interface Steady {
  readonly box: RefObject<HTMLDivElement | null>;
  /** It is higher than it has to be: something went that stood there. */
  readonly isKept: boolean;
}

/**
 * What stands above the fields of a panel keeps its height while somebody is at work below: a field that is written in, or
 * about to be pressed, does not jump when a sentence goes that it has answered.
 */
export function useSteadyHeight(): Steady {
  const box = useRef<HTMLDivElement>(null);
  const kept = useRef(0);
  const [isKept, setKept] = useState(false);
  useLayoutEffect(() => {
    const { current } = box;
    if (!current) return;
    const isAtWork = panelOf(current)?.contains(document.activeElement) === true;
    current.style.minHeight = '';
    const { height } = current.getBoundingClientRect();
    if (isAtWork) current.style.minHeight = `${Math.max(kept.current, height)}px`;
    const isLower = height < kept.current;
    // What is said in place of what went may be as high as that.
    setKept((before) => isAtWork && (before || isLower));
    kept.current = isAtWork ? Math.max(kept.current, height) : height;
  });
  useEffect(() => {
    const { current } = box;
    const panel = current && panelOf(current);
    if (!current || !panel) return;
    const leave = ({ relatedTarget }: FocusEvent): void => {
      // A press on nothing in particular is still in the panel.
      if (!(relatedTarget instanceof Node) || panel.contains(relatedTarget)) return;
      current.style.minHeight = '';
      kept.current = 0;
      setKept(false);
    };
    panel.addEventListener('focusout', leave);
    return () => panel.removeEventListener('focusout', leave);
  }, []);
  return { box, isKept };
}

const panelOf = (element: HTMLElement): HTMLElement | null => element.closest('[data-keys="panel"]');
