import { triggerId } from '@olle/shared/journey/document';
import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import { isPlaced, placesOf } from '../layout/places.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf } from '../store/editor-store.ts';
import { type CardNode, cardsOf } from './cards.ts';

/** The canvas' own cards: the document's, with what the canvas measured and a drag that is under way. */
export function useCanvasCards() {
  const store = useEditorStore();
  const document = useEditor(documentOf);
  const selection = useEditor((state) => state.selection);
  const [cards, setCards] = useState<CardNode[]>(() => cardsOf(document, selection, []));

  useEffect(() => setCards((before) => cardsOf(document, selection, before)), [document, selection]);

  const onCardsChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      setCards((before) => applyNodeChanges(changes, before));
      const state = store.getState();
      const chosen = new Set(state.selection.nodes);
      for (const change of changes) {
        if (change.type !== 'select') continue;
        if (change.selected) chosen.add(change.id);
        else chosen.delete(change.id);
      }
      if (changes.some(({ type }) => type === 'select')) {
        const nodes = [triggerId, ...documentOf(state).nodes.map(({ id }) => id)].filter((id) => chosen.has(id));
        state.select({ nodes, edge: nodes.length > 0 ? null : state.selection.edge });
      }
      // Arrow keys move the chosen cards; a mouse says `dragging` until it lets go.
      const moved = changes.flatMap((change) =>
        change.type === 'position' && change.position && change.dragging === false
          ? [[change.id, change.position] as const]
          : [],
      );
      if (moved.length === 0 || state.readOnly) return;
      const current = documentOf(state);
      const settled = isPlaced(current) ? {} : placesOf(current);
      const places = placesOf(current);
      const really = moved.filter(([id, at]) => places[id]?.x !== at.x || places[id]?.y !== at.y);
      if (really.length > 0)
        state.apply({ type: 'move', places: { ...settled, ...Object.fromEntries(really) } }, 'move');
    },
    [store],
  );
  return { cards, onCardsChange };
}
