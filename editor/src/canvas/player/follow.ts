import { triggerId } from '@olle/shared/journey/document';
import type { CanvasScope } from '../commands/canvas-scope.ts';
import { markedWith } from '../commands/marked-with.ts';
import { reveal } from '../commands/reveal.ts';
import { bringIntoView } from '../flow/bring-into-view.ts';
import { onlyNodes } from '../store/selection.ts';

/** A card of another version is drawn some frames after it is asked for. */
const frames = 30;

/** Keeps what the player stands on in sight, without choosing it: the focus stays with the player. Answers how to give up. */
export function follow(scope: CanvasScope, nodeId: string | null): () => void {
  const id = nodeId ?? triggerId;
  reveal(scope.store, onlyNodes(id));
  let frame = 0;
  const look = (left: number): void => {
    if (!isBrought(scope, id) && left > 0) frame = requestAnimationFrame(() => look(left - 1));
  };
  look(frames);
  return () => cancelAnimationFrame(frame);
}

function isBrought({ flow, size, drawing }: CanvasScope, id: string): boolean {
  if (drawing() === 'outline') {
    const row = markedWith(id);
    row?.scrollIntoView({ block: 'nearest' });
    return row !== undefined;
  }
  return bringIntoView(flow, size(), id);
}
