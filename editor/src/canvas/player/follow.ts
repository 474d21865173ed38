import { triggerId } from '@olle/shared/journey/document';
import type { CanvasScope } from '../commands/canvas-scope.ts';
import { markedWith } from '../commands/marked-with.ts';
import { reveal } from '../commands/reveal.ts';
import { bringIntoView } from '../flow/bring-into-view.ts';
import { paletteRoom } from '../flow/palette-room.ts';
import { onlyNodes } from '../store/selection.ts';

/** Keeps what the player stands on in sight, without choosing it: the focus stays with the player. */
export function follow({ store, flow, size, drawing }: CanvasScope, nodeId: string | null): void {
  const id = nodeId ?? triggerId;
  reveal(store, onlyNodes(id));
  if (drawing() === 'outline') {
    markedWith(id)?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const { width, height } = size();
  bringIntoView(flow, { width, height, left: paletteRoom(width, store.getState().readOnly) }, id);
}
