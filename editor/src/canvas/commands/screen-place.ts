import type { Place } from '@olle/shared/journey/operations/place';
import { markedWith } from './marked-with.ts';

/** Where a list opens that was asked for by keys: below what has the focus, else in the middle of the drawing. */
export function screenPlace(id: string | null): Place {
  const marked = (id === null ? undefined : markedWith(id))?.getBoundingClientRect();
  if (marked && marked.width + marked.height > 0) return { x: marked.left, y: marked.bottom + 4 };
  const drawing = document.querySelector('[data-keys="drawing"]')?.getBoundingClientRect();
  return drawing ? { x: drawing.left + drawing.width / 2 - 130, y: drawing.top + 120 } : { x: 200, y: 200 };
}
