import { markedWith } from './marked-with.ts';

/** A card may be out of sight and not drawn, or new, and drawn but not measured: until it is there, it takes no focus. */
const frames = 45;

/** Sets the focus on a card, line or row as soon as it can take it; `bring` brings it into sight and says whether it knows where it is. */
export function focusWhenDrawn(mark: string, bring: () => boolean): void {
  let brought = false;
  const look = (left: number): void => {
    brought ||= bring();
    const marked = markedWith(mark);
    marked?.focus({ preventScroll: true });
    const done = brought && marked !== undefined && document.activeElement === marked;
    if (!done && left > 0) requestAnimationFrame(() => look(left - 1));
  };
  requestAnimationFrame(() => look(frames));
}
