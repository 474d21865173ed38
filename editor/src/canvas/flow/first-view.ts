import type { Rect, Viewport } from '@xyflow/react';

const margin = 40;
/** Between the palette and the first card. */
const gap = 16;
/** Below this, cards are hard to read; a longer journey then begins at its top. */
const smallestByHeight = 0.7;
/** A wide one may be smaller: branches that nobody knows of are worse than small words. */
const smallestByWidth = 0.5;

interface CanvasSize {
  readonly width: number;
  readonly height: number;
  /** What the palette takes of it. */
  readonly left: number;
}

/** Where reading begins: the whole drawing if it can be read so, else its upper part; no card under the palette. */
export function firstView(bounds: Rect, { width, height, left }: CanvasSize): Viewport {
  const room = width - left - 2 * gap;
  const byHeight = Math.max(smallestByHeight, (height - 3 * margin) / bounds.height);
  const zoom = Math.max(smallestByWidth, Math.min(1, room / bounds.width, byHeight));
  const drawn = bounds.width * zoom;
  const start = drawn > room ? left + gap + (room - drawn) / 2 : Math.max((width - drawn) / 2, left + gap);
  return { x: start - bounds.x * zoom, y: margin - bounds.y * zoom, zoom };
}
