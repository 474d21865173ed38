import { useEffect } from 'react';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { type Folding, foldingOf } from './fold/folding.ts';
import { useView } from './use-view.ts';
import { viewOf } from './view-store.ts';

/** What is seen of the drawing. A step that somebody goes to is seen, whatever was folded. */
export function useFolding(): Folding {
  const store = useEditorStore();
  const document = useEditor(documentOf);
  const chosen = useEditor((state) => state.selection.nodes);
  const folded = useView((state) => state.folded);
  const folding = foldingOf(document, folded);
  useEffect(() => {
    const { inside } = foldingOf(documentOf(store.getState()), viewOf(store).getState().folded);
    const cards = chosen.flatMap((id) => inside.get(id) ?? []);
    if (cards.length > 0) viewOf(store).getState().unfold(cards);
  }, [store, chosen]);
  return folding;
}
