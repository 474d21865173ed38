import { useEffect, useRef } from 'react';

interface Opened {
  readonly from: Element | null;
  /** What it was opened over, or in whose place. */
  readonly over: Opened | null;
}

/** What is open now, the latest last. */
const open: Opened[] = [];

/**
 * For what is drawn only while it is open: once it is gone and nobody took the focus, it is back where it was. Of a
 * dialog that took the place of another one: where that one had been opened.
 */
export function useReturnFocus(opener = openerNow()): void {
  const own = useRef<Opened | null>(null);
  own.current ??= { from: opener, over: open.at(-1) ?? null };
  useEffect(() => {
    const { current } = own;
    if (current) open.push(current);
    return () => {
      if (current) open.splice(open.indexOf(current), 1);
      const { activeElement, body } = document;
      if (activeElement === null || activeElement === body) goBack(current);
    };
  }, []);
}

function goBack(opened: Opened | null): void {
  if (!opened) return;
  const { from, over } = opened;
  if (from?.isConnected && (from instanceof HTMLElement || from instanceof SVGElement))
    from.focus({ preventScroll: true });
  else goBack(over);
}

/** What has the focus. The item of a menu is gone with its menu: what had opened the menu stands for it. */
export function openerNow(): Element | null {
  const active = document.activeElement;
  const menu = active?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active;
}
