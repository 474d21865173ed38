import { triggerId } from '@olle/shared/journey/document';
import { cardHeight } from '../layout/card-size.ts';
import { bringIntoView } from './bring-into-view.ts';
import type { CanvasSize } from './view-room.ts';

type Flow = Parameters<typeof bringIntoView>[0];

/** Shows the first card whole where the edge of the view cuts it; who looks at something further down is left there. */
export function wholeStart(flow: Flow, canvas: CanvasSize): void {
  const start = flow.getNode(triggerId);
  if (!start) return;
  const { y, zoom } = flow.getViewport();
  const top = start.position.y * zoom + y;
  if (top < 0 && top + cardHeight * zoom > 0) bringIntoView(flow, canvas, triggerId);
}
