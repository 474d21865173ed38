import type { ReactFlowInstance } from '@xyflow/react';
import { cardHeight, cardWidth } from '../layout/card-size.ts';
import { motionMs } from './motion.ts';

type Flow = Pick<ReactFlowInstance, 'getNode' | 'getViewport' | 'setViewport'>;

/** Room for the toolbar and the outputs below a card. */
const inset = { top: 24, right: 24, bottom: 120 };

/** Moves the view as little as it takes to see the whole card; false: the canvas does not know it (yet). */
export function bringIntoView(
  flow: Flow,
  canvas: { readonly width: number; readonly height: number; readonly left: number },
  id: string,
): boolean {
  const node = flow.getNode(id);
  if (!node) return false;
  const { x, y, zoom } = flow.getViewport();
  const left = node.position.x * zoom + x;
  const top = node.position.y * zoom + y;
  const dx = shift(left, left + cardWidth * zoom, canvas.left + 24, canvas.width - inset.right);
  const dy = shift(top, top + cardHeight * zoom, inset.top, canvas.height - inset.bottom);
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: motionMs() });
  return true;
}

const shift = (start: number, end: number, from: number, to: number): number =>
  start < from ? from - start : end > to ? to - end : 0;
