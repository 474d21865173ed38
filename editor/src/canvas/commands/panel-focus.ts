import { create } from 'zustand';
import { phone } from '../../commands/phone.ts';
import { drawAtOnce } from '../panel/later.tsx';

/** On a phone the settings lie over the drawing, and only while they are open. */
export const useSheet = create<{ readonly open: boolean }>(() => ({ open: false }));

/** Of several that one chooses among, the chosen one. */
const fields = 'input:not([type="hidden"], [type="radio"]:not(:checked)), textarea, select, [contenteditable="true"]';

/** Sets the focus on the first setting of what was just chosen. The panel is drawn for it at once: the next key is the panel's. */
export function focusPanel(): void {
  drawAtOnce(() => useSheet.setState({ open: true }));
  const panel = document.querySelector<HTMLElement>('[data-keys="panel"]');
  const inside = [...(panel?.querySelectorAll<HTMLElement>(`${fields}, button, a[href]`) ?? [])].filter(
    (each) => !each.closest('header') && !each.matches(':disabled') && each.offsetParent !== null,
  );
  (inside.find((each) => each.matches(fields)) ?? inside[0] ?? panel)?.focus();
}

/**
 * On a phone, a tap on a step shows its settings. They are there to be read first: a field in focus would bring up the
 * keys over half of them.
 */
export function showSheet(): void {
  const panel = document.querySelector<HTMLElement>('[data-keys="panel"][data-over]');
  if (!panel || !matchMedia(phone).matches) return;
  drawAtOnce(() => useSheet.setState({ open: true }));
  panel.scrollTop = 0;
  panel.focus();
}

export const closeSheet = (): void => useSheet.setState({ open: false });
