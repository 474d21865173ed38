import { type PasteFault, removeSelection } from '../flow/edit-selection.ts';
import { refuse } from '../flow/refuse.ts';
import { documentOf } from '../store/editor-store.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { afterRemoval } from './walk/after-removal.ts';

/** Goes to the steps that are new, or says why there are none. */
export function goOnFrom({ store, goTo }: CanvasScope, fault: PasteFault | null): void {
  if (fault) refuse((words) => words.paste[fault]);
  else goTo(store.getState().selection);
}

/** Takes away what is chosen. Who had the focus on it goes on from what stands there afterwards. */
export function removeChosen({ store, goTo, focused }: CanvasScope): void {
  const state = store.getState();
  const next = focused() === null ? null : afterRemoval(documentOf(state), state.selection);
  removeSelection(store);
  if (next) goTo(next);
}
