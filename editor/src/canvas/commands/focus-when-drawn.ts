import { markedWith } from './marked-with.ts';

/** A new card is drawn, measured and only then to be seen: until it is, it takes no focus. */
const frames = 20;

/** Sets the focus on a card, line or row as soon as it can take it. */
export function focusWhenDrawn(mark: string, then: (marked: Element) => void, left = frames): void {
  requestAnimationFrame(() => {
    const marked = markedWith(mark);
    marked?.focus({ preventScroll: true });
    if (marked && document.activeElement === marked) then(marked);
    else if (left > 0) focusWhenDrawn(mark, then, left - 1);
  });
}
