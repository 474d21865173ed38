import type { NodeType } from '@olle/shared/nodes/definitions';
import { useCanvasScope } from '../commands/canvas-scope.ts';
import { documentOf } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';
import { addCard, type Spot, spotFor } from './add-card.ts';
import { newId } from './new-id.ts';

/** Puts a new card on the canvas and goes to it; without a spot, where people are at work. */
export function useAddCard(): (type: NodeType, spot?: Spot) => void {
  const { store, goTo } = useCanvasScope();
  return (type, spot) => {
    const state = store.getState();
    const document = documentOf(state);
    const id = newId(document, type);
    state.apply(addCard(document, type, id, spot ?? spotFor(document, state.selection)));
    state.openPicker(null);
    goTo(onlyNodes(id));
  };
}
