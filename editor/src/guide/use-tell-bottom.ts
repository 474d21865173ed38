import { type RefObject, useLayoutEffect } from 'react';

/** Tells styles where the guide ends on the screen, as `--guide-bottom`: what lies over the page begins below its words. */
export function useTellBottom(strip: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = strip;
    if (!current) return;
    const { style } = document.documentElement;
    const tell = (): void => style.setProperty('--guide-bottom', `${current.getBoundingClientRect().bottom}px`);
    const sizes = new ResizeObserver(tell);
    sizes.observe(current);
    return () => {
      sizes.disconnect();
      style.removeProperty('--guide-bottom');
    };
  }, [strip]);
}
