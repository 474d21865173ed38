import type { ReactFlowInstance } from '@xyflow/react';
import { cardHeight, cardWidth } from '../layout/card-size.ts';
import { freeIn } from './fitted.ts';
import { hanging } from './look-at.ts';
import { motionMs } from './motion.ts';
import { type CanvasSize, viewRoom } from './view-room.ts';

type Flow = Pick<ReactFlowInstance, 'getNode' | 'getViewport' | 'setViewport'>;

/** Moves the view as little as it takes to see the whole card; false: the canvas does not know it (yet). */
export function bringIntoView(flow: Flow, canvas: CanvasSize, id: string): boolean {
  const node = flow.getNode(id);
  if (!node) return false;
  const room = viewRoom(canvas);
  const { x, y, zoom } = flow.getViewport();
  const left = node.position.x * zoom + x;
  const top = node.position.y * zoom + y;
  const right = left + cardWidth * zoom;
  const free = freeIn(room);
  const dx = shift(left, right, free.left, free.right);
  const underMap = right + dx > room.width - room.corner.width;
  const ceiling = underMap ? room.corner.height + free.top : free.top;
  const dy = shift(top, top + (cardHeight + hanging) * zoom, ceiling, free.bottom);
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: motionMs() });
  return true;
}

const shift = (start: number, end: number, from: number, to: number): number =>
  start < from ? from - start : end > to ? to - end : 0;
