import { triggerId } from '@olle/shared/journey/document';
import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useState } from 'react';
import { isPlaced } from '../layout/places.ts';
import { useEditor, useEditorStore } from '../store/editor-context.tsx';
import { documentOf, type EditorStore } from '../store/editor-store.ts';
import { type CardNode, cardsOf } from './cards.ts';
import { type Folding, foldingOf } from './fold/folding.ts';
import { placesThrough } from './fold/places-through.ts';
import { useGlide } from './use-glide.ts';
import { viewOf } from './view-store.ts';

/** The canvas' own cards: the document's, with what the canvas measured and a drag that is under way. */
export function useCanvasCards(folding: Folding) {
  const store = useEditorStore();
  const selection = useEditor((state) => state.selection);
  const [cards, setCards] = useState<CardNode[]>(() => cardsOf(folding, selection, []));
  const glide = useGlide(setCards);

  useEffect(() => glide((before) => cardsOf(folding, selection, before)), [glide, folding, selection]);

  const onCardsChange = useCallback(
    (changes: NodeChange<CardNode>[]) => {
      setCards((before) => applyNodeChanges(changes, before).map((card) => measured(card, changes)));
      choose(store, changes);
      const over = viewOf(store).getState().carry?.over;
      if (over) return;
      place(store, changes);
    },
    [store],
  );
  /** Back to where the document has them: a drag came to nothing. */
  const settle = useCallback(() => {
    const state = store.getState();
    const now = foldingOf(documentOf(state), viewOf(store).getState().folded);
    glide((before) => cardsOf(now, state.selection, before));
  }, [glide, store]);
  return { cards, onCardsChange, settle };
}

/** Once it was drawn, what was guessed of it is not needed any more. */
function measured(card: CardNode, changes: readonly NodeChange<CardNode>[]): CardNode {
  if (!card.handles || !changes.some((change) => change.type === 'dimensions' && change.id === card.id)) return card;
  const { handles: _guessed, ...known } = card;
  return known as CardNode; // of the type that it was
}

function choose(store: EditorStore, changes: readonly NodeChange<CardNode>[]): void {
  const state = store.getState();
  const picked = changes.filter((change) => change.type === 'select');
  if (picked.length === 0) return;
  const chosen = new Set(state.selection.nodes);
  for (const { id, selected } of picked) {
    if (selected) chosen.add(id);
    else chosen.delete(id);
  }
  const nodes = [triggerId, ...documentOf(state).nodes.map(({ id }) => id)].filter((id) => chosen.has(id));
  state.select({ nodes, edge: nodes.length > 0 ? null : state.selection.edge });
}

/** Arrow keys move the chosen cards; a mouse says `dragging` until it lets go. */
function place(store: EditorStore, changes: readonly NodeChange<CardNode>[]): void {
  const state = store.getState();
  if (state.readOnly) return;
  const moved = changes.flatMap((change) =>
    change.type === 'position' && change.position && change.dragging === false
      ? [[change.id, change.position] as const]
      : [],
  );
  if (moved.length === 0) return;
  const { folded, carry } = viewOf(store).getState();
  const document = documentOf(state);
  const places = placesThrough(document, foldingOf(document, folded));
  const really = moved.filter(([id, at]) => places[id]?.x !== at.x || places[id]?.y !== at.y);
  if (really.length === 0) return;
  const along = really.flatMap(([id, at]) => {
    const from = places[id];
    if (carry?.id !== id || !from) return [];
    return [...carry.ids].flatMap((other) => {
      const stood = other === id ? undefined : places[other];
      return stood ? [[other, { x: stood.x + at.x - from.x, y: stood.y + at.y - from.y }] as const] : [];
    });
  });
  const settled = isPlaced(document) ? {} : places;
  state.apply({ type: 'move', places: { ...settled, ...Object.fromEntries([...along, ...really]) } }, 'move');
}
