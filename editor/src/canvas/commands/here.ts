import { type Folding, foldingOf } from '../flow/fold/folding.ts';
import { viewOf } from '../flow/view-store.ts';
import { documentOf } from '../store/editor-store.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { type Stop, stopIn, stopOf } from './walk/stops.ts';

/** Where somebody stands: what has the focus, else what is chosen. */
export function here({ focused, store }: CanvasScope): Stop | null {
  const mark = focused();
  return mark === null ? stopIn(store.getState().selection) : stopOf(mark);
}

/** The drawing as it is to be seen, some branches folded up. */
export function seen({ store }: CanvasScope): Folding {
  return foldingOf(documentOf(store.getState()), viewOf(store).getState().folded);
}
