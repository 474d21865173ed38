import { useEffect, useRef } from 'react';

/** For what is drawn only while it is open: once it is gone and nobody took the focus, it is back where it was. */
export function useReturnFocus(): void {
  const before = useRef<Element | null>(null);
  before.current ??= openerOf(document.activeElement);
  useEffect(
    () => () => {
      const { activeElement, body } = document;
      if (activeElement !== null && activeElement !== body) return;
      if (before.current instanceof HTMLElement || before.current instanceof SVGElement)
        before.current.focus({ preventScroll: true });
    },
    [],
  );
}

/** The item of a menu is gone with its menu: what had opened the menu stands for it. */
function openerOf(active: Element | null): Element | null {
  const menu = active?.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : active;
}
