import { documentOf } from '../store/editor-store.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { screenPlace } from './screen-place.ts';
import { markOf, type Stop, selectionAt } from './walk/stops.ts';

/** Chooses what stands here; `show` brings its settings up. */
export function openSettings({ store }: CanvasScope, at: Stop, show: () => void): void {
  const state = store.getState();
  state.select(selectionAt(at));
  // An output that leads nowhere has nothing to set, but something to add.
  const open =
    at.kind === 'output' &&
    !documentOf(state).edges.some(({ from, output }) => from === at.from && output === at.output);
  if (open && !state.readOnly)
    state.openPicker({ screen: screenPlace(markOf(at)), from: { node: at.from, output: at.output } });
  else show();
}
