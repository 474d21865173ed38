import type { NodeType } from '@olle/shared/nodes/definitions';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';
import { addCard, type Spot, spotFor } from './add-card.ts';
import { newId } from './new-id.ts';

/** Puts a new card on the canvas and chooses it; without a spot, where people are at work. */
export function useAddCard(): (type: NodeType, spot?: Spot) => void {
  const store = useEditorStore();
  return (type, spot) => {
    const state = store.getState();
    const document = documentOf(state);
    const id = newId(document, type);
    state.apply(addCard(document, type, id, spot ?? spotFor(document, state.selection)));
    state.select(onlyNodes(id));
    state.openPicker(null);
  };
}
