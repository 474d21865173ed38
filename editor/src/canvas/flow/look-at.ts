import type { Node, ReactFlowInstance, Rect } from '@xyflow/react';
import { fitted } from './fitted.ts';
import { motionMs } from './motion.ts';
import { type CanvasSize, viewRoom } from './view-room.ts';

/** The outputs of a card and their pluses hang below it (`outputs.module.css`); React Flow measures the card alone. */
export const hanging = 46;

type Flow = Pick<ReactFlowInstance, 'getNodes' | 'getNodesBounds' | 'setViewport'>;

/** Cards and all that belongs to them. */
export function boundsOf(flow: Pick<Flow, 'getNodesBounds'>, cards: Node[]): Rect {
  const bounds = flow.getNodesBounds(cards);
  return { ...bounds, height: bounds.height + hanging };
}

/** Shows these cards, or all, as large as they can be beside what floats over the canvas. */
export function lookAt(flow: Flow, canvas: CanvasSize, ids?: readonly string[], duration = motionMs()): void {
  const cards = flow.getNodes().filter(({ id }) => ids?.includes(id) ?? true);
  if (cards.length > 0) void flow.setViewport(fitted(boundsOf(flow, cards), viewRoom(canvas)), { duration });
}
