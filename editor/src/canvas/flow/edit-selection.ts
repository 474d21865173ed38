import { triggerId } from '@olle/shared/journey/document';
import { branchOf } from '@olle/shared/journey/operations/branch';
import type { Fragment } from '@olle/shared/journey/operations/fragment';
import { fragmentOf } from '@olle/shared/journey/operations/fragment';
import { placesOf } from '../layout/places.ts';
import { documentOf, type EditorStore } from '../store/editor-store.ts';
import { nothing, onlyNodes } from '../store/selection.ts';
import { type Spot, spotFor } from './add-card.ts';
import { clipIn } from './clipboard.ts';
import { foldingOf } from './fold/folding.ts';
import { newId } from './new-id.ts';
import { pasteSteps } from './paste-steps.ts';
import { tailOf, waysOut } from './selection-ends.ts';
import { viewOf } from './view-store.ts';

/** The chosen steps; a folded card is all of its branch. */
export function chosenSteps(store: EditorStore): readonly string[] {
  const document = documentOf(store.getState());
  const { branches } = foldingOf(document, viewOf(store).getState().folded);
  const ids = store.getState().selection.nodes.filter((id) => id !== triggerId);
  return [...new Set(ids.flatMap((id) => branches.get(id) ?? [id]))];
}

/** Takes away the chosen cards, or the chosen edge; the way is healed. */
export function removeSelection(store: EditorStore): void {
  const { selection, apply, select } = store.getState();
  const ids = chosenSteps(store);
  if (ids.length > 0) apply({ type: 'remove_nodes', ids });
  else if (selection.edge) apply({ type: 'disconnect', outputs: [selection.edge] });
  else return;
  select(nothing);
}

/** Takes the chosen steps off the way, which is healed; they stay as they are, for later. */
export function detachSelection(store: EditorStore): void {
  const { apply, selection } = store.getState();
  if (selection.edge) {
    apply({ type: 'disconnect', outputs: [selection.edge] });
    return;
  }
  const document = documentOf(store.getState());
  const ids = chosenSteps(store);
  const inside = new Set(ids);
  const coming = document.edges.filter(({ from, to }) => inside.has(to) && !inside.has(from));
  const leaving = waysOut(document, ids);
  const [on] = [...new Set(leaving.map(({ to }) => to))];
  const heal = new Set(leaving.map(({ to }) => to)).size === 1 ? on : undefined;
  apply([
    { type: 'disconnect', outputs: [...coming, ...leaving] },
    ...(heal === undefined
      ? []
      : coming.map(({ from, output }) => ({ type: 'connect' as const, edge: { from, output, to: heal } }))),
  ]);
}

/** The chosen cards with where they stand; null when there are none. */
export function copySelection(store: EditorStore): Fragment | null {
  const ids = chosenSteps(store);
  return ids.length === 0 ? null : copyOf(store, ids);
}

const copyOf = (store: EditorStore, ids: readonly string[]): Fragment => {
  const document = documentOf(store.getState());
  return fragmentOf({ ...document, layout: { ...placesOf(document) } }, ids);
};

/** The same steps once more, right after the chosen ones. */
export function duplicateSelection(store: EditorStore): PasteFault | null {
  const fragment = copySelection(store);
  return fragment && pasteFragment(store, fragment);
}

/** A step with all that is come to only through it once more, loose, to be led to from elsewhere. */
export function duplicateBranch(store: EditorStore): PasteFault | null {
  const [chosen] = store.getState().selection.nodes;
  const document = documentOf(store.getState());
  if (chosen === undefined || chosen === triggerId) return null;
  return pasteFragment(store, copyOf(store, branchOf(document, chosen)), {});
}

/** Why nothing was pasted. */
export type PasteFault = 'foreign' | 'broken' | 'full';

/** Pastes what the clipboard holds, whole or not at all. */
export function pasteText(store: EditorStore, text: string): PasteFault | null {
  const clip = clipIn(text);
  return 'fault' in clip ? clip.fault : pasteFragment(store, clip.fragment);
}

function pasteFragment(store: EditorStore, fragment: Fragment, at?: Spot): PasteFault | null {
  const { apply, select } = store.getState();
  const document = documentOf(store.getState());
  const ids: Record<string, string> = {};
  for (const { id, type } of fragment.nodes) ids[id] = newId(document, type, Object.values(ids));
  const pasting = pasteSteps(document, fragment, ids, at ?? spotOf(store));
  if ('fault' in pasting) return pasting.fault;
  apply(pasting.operations);
  select(onlyNodes(...Object.values(ids)));
  return null;
}

/** After what is chosen; of several steps, where the way through them goes on. */
function spotOf(store: EditorStore): Spot {
  const { selection } = store.getState();
  const document = documentOf(store.getState());
  if (selection.nodes.length < 2) return spotFor(document, selection);
  const tail = tailOf(document, chosenSteps(store));
  return tail ? { from: { node: tail.from, output: tail.output } } : {};
}

export function selectAll(store: EditorStore): void {
  const { nodes } = documentOf(store.getState());
  store.getState().select(onlyNodes(triggerId, ...nodes.map(({ id }) => id)));
}
