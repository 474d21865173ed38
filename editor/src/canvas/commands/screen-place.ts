import type { Place } from '@olle/shared/journey/operations/place';
import { markedWith } from './marked-with.ts';

/** Where a list opens that was asked for by keys: below what has the focus, else in the middle of the drawing. */
export function screenPlace(id: string | null): Place {
  const marked = (id === null ? undefined : markedWith(id))?.getBoundingClientRect();
  const drawing = document.querySelector('[data-keys="drawing"]')?.getBoundingClientRect();
  if (!drawing) return { x: 200, y: 200 };
  if (!marked || marked.width + marked.height === 0)
    return { x: drawing.left + drawing.width / 2 - 130, y: drawing.top + 120 };
  // A list that hangs on something out of sight is hidden.
  return {
    x: within(marked.left, drawing.left, drawing.right - 1),
    y: within(marked.bottom + 4, drawing.top, drawing.bottom - 1),
  };
}

const within = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);
