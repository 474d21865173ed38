import { branchOf } from '@olle/shared/journey/operations/branch';
import { documentOf, type EditorStore } from '../../store/editor-store.ts';
import { onlyNodes } from '../../store/selection.ts';
import { viewOf } from '../view-store.ts';

/** Whether there is something behind the step that can be folded away. */
export const canFold = (store: EditorStore, id: string): boolean =>
  branchOf(documentOf(store.getState()), id).length > 1;

/** Shows the branch of the chosen step as one card, or all of it again. */
export function toggleFold(store: EditorStore, id?: string): void {
  const step = id ?? (store.getState().selection.nodes.length === 1 ? store.getState().selection.nodes[0] : undefined);
  if (step === undefined) return;
  const view = viewOf(store).getState();
  if (view.folded.has(step)) view.unfold([step]);
  else if (canFold(store, step)) {
    view.fold(step);
    // What is not seen any more is not chosen either.
    store.getState().select(onlyNodes(step));
  }
}
