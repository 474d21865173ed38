import type { Viewport } from '@xyflow/react';
import { cardHeight, cardWidth } from '../layout/card-size.ts';
import type { Places } from '../layout/tidy.ts';

type Place = Places[string];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** In px; a mark stands above its card. */
const margin = 28;

/**
 * Where a comparison begins: the whole of it if it can be read at `smallest`, else all that differs, else the topmost
 * of that. Without a difference it is the upper part.
 */
export function firstLook(places: Places, changed: readonly Place[], pane: Size, smallest: number): Viewport {
  const all = boundsOf(Object.values(places));
  const whole = zoomFor(all, pane);
  if (whole >= smallest || changed.length === 0) return placed(all, Math.max(smallest, whole), pane);
  const differing = boundsOf(changed);
  const zoom = zoomFor(differing, pane);
  if (zoom >= smallest) return placed(differing, Math.min(zoom, Math.max(smallest, 0.8)), pane);
  const [topmost] = changed.toSorted((a, b) => a.y - b.y);
  return topmost ? centred(topmost, pane, smallest) : placed(differing, smallest, pane);
}

export const centred = (place: Place, { width, height }: Size, zoom: number): Viewport => ({
  zoom,
  x: width / 2 - (place.x + cardWidth / 2) * zoom,
  y: height / 2 - (place.y + cardHeight / 2) * zoom,
});

interface Bounds extends Size {
  readonly left: number;
  readonly top: number;
}

function boundsOf(places: readonly Place[]): Bounds {
  const left = Math.min(...places.map(({ x }) => x));
  const top = Math.min(...places.map(({ y }) => y));
  const width = Math.max(...places.map(({ x }) => x)) + cardWidth - left;
  const height = Math.max(...places.map(({ y }) => y)) + cardHeight - top;
  return { left, top, width, height };
}

const zoomFor = (bounds: Size, { width, height }: Size): number =>
  Math.min(1, (width - 2 * margin) / bounds.width, (height - 2 * margin) / bounds.height);

/** In the middle from side to side; from top to bottom, too, if it fits, else from its top. */
function placed({ left, top, width, height }: Bounds, zoom: number, pane: Size): Viewport {
  const spare = pane.height - height * zoom;
  return {
    zoom,
    x: (pane.width - width * zoom) / 2 - left * zoom,
    y: Math.max(margin, spare / 2) - top * zoom,
  };
}
