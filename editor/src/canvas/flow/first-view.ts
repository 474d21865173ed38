import type { Rect, Viewport } from '@xyflow/react';

const margin = 40;
/** Between the palette and the first card. */
const gap = 16;
/** Below this, cards can no longer be read; a longer journey then begins at its top. */
const smallest = 0.7;

interface CanvasSize {
  readonly width: number;
  readonly height: number;
  /** What the palette takes of it. */
  readonly left: number;
}

/** Where reading begins: the whole drawing if it can be read so, else its upper part; no card under the palette. */
export function firstView(bounds: Rect, { width, height, left }: CanvasSize): Viewport {
  const room = width - left - 2 * gap;
  const whole = Math.min(room / bounds.width, (height - 3 * margin) / bounds.height);
  const zoom = Math.max(smallest, Math.min(1, whole));
  const drawn = bounds.width * zoom;
  const start = drawn > room ? left + gap + (room - drawn) / 2 : Math.max((width - drawn) / 2, left + gap);
  return { x: start - bounds.x * zoom, y: margin - bounds.y * zoom, zoom };
}
