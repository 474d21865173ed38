import { foldingOf } from '../flow/fold/folding.ts';
import { viewOf } from '../flow/view-store.ts';
import { outlineRows } from '../outline/outline-rows.ts';
import { outlineOf } from '../outline/outline-store.ts';
import { documentOf, type EditorStore } from '../store/editor-store.ts';
import type { Selection } from '../store/selection.ts';
import { markOf, stopIn } from './walk/stops.ts';

/** Unfolds what hides what somebody goes to, on the canvas and in the outline. */
export function reveal(store: EditorStore, selection: Selection): void {
  const document = documentOf(store.getState());
  const stop = stopIn(selection);
  if (!stop) return;
  const step = stop.kind === 'step' ? stop.id : stop.from;
  const { folded, unfold } = viewOf(store).getState();
  if (folded.size > 0) {
    const { branches } = foldingOf(document, folded);
    unfold([...branches].filter(([root, ids]) => root !== step && ids.includes(step)).map(([root]) => root));
  }
  const { closed, openAll } = outlineOf(store).getState();
  if (closed.size > 0) openAll(ancestorsOf(document, markOf(stop)));
}

function ancestorsOf(document: Parameters<typeof outlineRows>[0], mark: string): readonly string[] {
  const parents = new Map(outlineRows(document).map((row) => [row.mark, row.parent]));
  const above: string[] = [];
  for (let at = parents.get(mark); at; at = parents.get(at)) above.push(at);
  return above;
}
