import type { KeyPlace } from './command.ts';

/** `elsewhere`: over a dialog or a menu, whose keys are its own. `field`: within the panel, or anywhere. */
export interface FocusPlace {
  readonly at: 'drawing' | 'panel' | 'page' | 'elsewhere';
  readonly field: boolean;
  /** The field is a list to choose from: it takes letters, and has nothing of its own to undo. */
  readonly list: boolean;
  /** On a button, link or switch, which has Enter and Space for itself. */
  readonly control: boolean;
}

const over = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';
const fields =
  'input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"]), textarea, select, [contenteditable="true"], [role="combobox"]';

/** Where keys go right now. The drawing and its panel are marked with `data-keys`. */
export function focusPlace(): FocusPlace {
  const { activeElement: active, body } = document;
  const none = active === null || active === body;
  const field = active?.matches(fields) ?? false;
  const list = active?.matches('input[readonly][aria-haspopup="listbox"]') ?? false;
  const control = active?.matches('button, a[href], [role="button"], summary, input') ?? false;
  // A list that hangs open below a field takes Escape and Enter first.
  const busy = active?.getAttribute('aria-expanded') === 'true' && active.matches('[role="combobox"], [aria-haspopup]');
  const covered = document.querySelector('[aria-modal="true"]') !== null;
  if (covered || busy || active?.closest(over)) return { at: 'elsewhere', field, list, control };
  // Buttons of the toolbar lie over the drawing, and are none of it.
  const marked = active?.closest<HTMLElement>('[role="toolbar"], [data-keys]')?.dataset.keys;
  return { at: none ? 'drawing' : marked === 'drawing' || marked === 'panel' ? marked : 'page', field, list, control };
}

/** Whether a key that counts at `place` is heard while the focus is there; `mod`: with Ctrl or ⌘. */
export function isHeard(place: KeyPlace, { at, field, list, control }: FocusPlace, key: string, mod: boolean): boolean {
  if (at === 'elsewhere') return false;
  if (place === 'everywhere') return true;
  if (place === 'panel') return at === 'panel';
  if ((field && !(list && mod)) || (control && /^(Enter| )$/.test(key))) return false;
  return place === 'page' || at === 'drawing';
}
