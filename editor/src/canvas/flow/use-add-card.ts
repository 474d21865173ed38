import type { NodeType } from '@olle/shared/nodes/definitions';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { onlyNodes } from '../store/selection.ts';
import { addCard, type Spot, spotFor } from './add-card.ts';
import { bringIntoView } from './bring-into-view.ts';
import { newId } from './new-id.ts';

/** Puts a new card on the canvas and chooses it; without a spot, where people are at work. */
export function useAddCard(): (type: NodeType, spot?: Spot) => void {
  const store = useEditorStore();
  const flow = useReactFlow();
  const canvas = useStoreApi();
  return (type, spot) => {
    const state = store.getState();
    const document = documentOf(state);
    const id = newId(document, type);
    state.apply(addCard(document, type, id, spot ?? spotFor(document, state.selection)));
    state.select(onlyNodes(id));
    state.openPicker(null);
    // Drawn and measured in the next frames; then it can be brought into view.
    setTimeout(() => bringIntoView(flow, canvas.getState(), id), 60);
  };
}
