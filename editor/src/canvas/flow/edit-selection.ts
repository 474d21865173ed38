import { triggerId } from '@olle/shared/journey/document';
import type { Fragment } from '@olle/shared/journey/operations/fragment';
import { fragmentOf } from '@olle/shared/journey/operations/fragment';
import { placesOf } from '../layout/places.ts';
import { documentOf, type EditorStore } from '../store/editor-store.ts';
import { nothing, onlyNodes } from '../store/selection.ts';
import { newId } from './new-id.ts';

const chosenSteps = (store: EditorStore): readonly string[] =>
  store.getState().selection.nodes.filter((id) => id !== triggerId);

/** Takes away the chosen cards, or the chosen edge. */
export function removeSelection(store: EditorStore): void {
  const { selection, apply, select } = store.getState();
  const ids = chosenSteps(store);
  if (ids.length > 0) apply({ type: 'remove_nodes', ids });
  else if (selection.edge) apply({ type: 'disconnect', outputs: [selection.edge] });
  else return;
  select(nothing);
}

/** The chosen cards with where they stand; null when there are none. */
export function copySelection(store: EditorStore): Fragment | null {
  const document = documentOf(store.getState());
  const ids = chosenSteps(store);
  return ids.length === 0 ? null : fragmentOf({ ...document, layout: { ...placesOf(document) } }, ids);
}

export function duplicateSelection(store: EditorStore): void {
  const fragment = copySelection(store);
  if (fragment) pasteFragment(store, fragment);
}

export function pasteFragment(store: EditorStore, fragment: Fragment): void {
  const { apply, select } = store.getState();
  const document = documentOf(store.getState());
  const ids = Object.fromEntries(fragment.nodes.map(({ id, type }) => [id, newId(document, type)]));
  // A drawing that arranges itself is settled first: a copy beside the originals needs them to stay where they are.
  apply([
    { type: 'move', places: placesOf(document) },
    { type: 'paste', fragment, ids, offset: { x: 48, y: 48 } },
  ]);
  const there = new Set(documentOf(store.getState()).nodes.map(({ id }) => id));
  select(onlyNodes(...Object.values(ids).filter((id) => there.has(id))));
}

export function selectAll(store: EditorStore): void {
  const { nodes } = documentOf(store.getState());
  store.getState().select(onlyNodes(triggerId, ...nodes.map(({ id }) => id)));
}
