import { focusPlace } from '../../commands/focus-place.ts';
import { focusedMark, markedWith } from './marked-with.ts';

/** A card may be out of sight and not drawn, or new, and drawn but not measured: until it is there, it takes no focus. */
const frames = 45;

/** What the focus is on its way to. */
let awaited: { readonly mark: string; readonly end: () => void } | null = null;

/** The step, line or output that has the focus, or gets it as soon as it is drawn: keys pressed until then are for it. */
export const markInFocus = (): string | null => awaited?.mark ?? focusedMark();

/**
 * Sets the focus on a card, line or row, at once or as soon as it can take it; `bring` brings it into sight and says
 * whether it knows where it is. Whoever opens a field, menu or dialog meanwhile keeps the focus there.
 */
export function focusWhenDrawn(mark: string, bring: () => boolean): void {
  awaited?.end();
  let brought = false;
  let frame = 0;
  const onFocus = (): void => {
    const { at, field } = focusPlace();
    if (field || at === 'elsewhere') end();
  };
  const end = (): void => {
    cancelAnimationFrame(frame);
    document.removeEventListener('focusin', onFocus);
    awaited = null;
  };
  const look = (left: number): void => {
    brought ||= bring();
    if ((focusOn(mark) && brought) || left === 0) end();
    else frame = requestAnimationFrame(() => look(left - 1));
  };
  awaited = { mark, end };
  document.addEventListener('focusin', onFocus);
  focusOn(mark);
  frame = requestAnimationFrame(() => look(frames));
}

function focusOn(mark: string): boolean {
  const marked = markedWith(mark);
  marked?.focus({ preventScroll: true });
  return marked !== undefined && document.activeElement === marked;
}
