import type { Rect, Viewport } from '@xyflow/react';

const margin = 40;
/** Below this, cards can no longer be read; a longer journey then begins at its top. */
const smallest = 0.7;

/** Where reading begins: the whole drawing if it can be read so, else its upper part. */
export function firstView(bounds: Rect, canvas: { readonly width: number; readonly height: number }): Viewport {
  const whole = Math.min((canvas.width - 2 * margin) / bounds.width, (canvas.height - 3 * margin) / bounds.height);
  const zoom = Math.max(smallest, Math.min(1, whole));
  const x = (canvas.width - bounds.width * zoom) / 2 - bounds.x * zoom;
  return { x, y: margin - bounds.y * zoom, zoom };
}
