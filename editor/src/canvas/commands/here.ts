import type { CanvasScope } from './canvas-scope.ts';
import { type Stop, stopIn, stopOf } from './walk/stops.ts';

/** Where somebody stands: what has the focus, else what is chosen. */
export function here({ focused, store }: CanvasScope): Stop | null {
  const mark = focused();
  return mark === null ? stopIn(store.getState().selection) : stopOf(mark);
}
