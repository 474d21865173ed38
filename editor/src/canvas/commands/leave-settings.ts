import { triggerId } from '@olle/shared/journey/document';
import { onlyNodes } from '../store/selection.ts';
import type { CanvasScope } from './canvas-scope.ts';
import { closeSheet } from './panel-focus.ts';

/** Back to what is chosen in the drawing; where nothing is, to its beginning. */
export function leaveSettings({ store, goTo }: Pick<CanvasScope, 'store' | 'goTo'>): void {
  const { selection } = store.getState();
  closeSheet();
  goTo(selection.nodes.length > 0 || selection.edge ? selection : onlyNodes(triggerId));
}
