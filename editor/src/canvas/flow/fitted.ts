import type { Rect, Viewport } from '@xyflow/react';
import type { ViewRoom } from './view-room.ts';

/** What is left free round the drawing. */
const gap = { top: 32, side: 16, bottom: 16 };
/** The canvas goes no further. */
const smallest = 0.2;
/** From here on a journey can be told whole, if hardly read. */
const smallestWhole = 0.55;
/** A longer one begins at its top, where its cards are read with ease. */
const readable = 0.7;
/** A wide one may be smaller: branches that nobody knows of are worse than small words. */
const smallestByWidth = 0.5;

interface Free {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type From = 'middle' | 'top';

/** Shows all of it beside what floats over the canvas, never larger than life. */
export function fitted(bounds: Rect, room: ViewRoom, from: From = 'middle'): Viewport {
  const { corner, width } = room;
  const free = freeIn(room);
  // With the small map, beside it or below it, whichever is larger.
  const beside = { ...free, right: Math.min(free.right, width - corner.width - gap.side) };
  const below = { ...free, top: corner.height + gap.top };
  const place = zoomIn(bounds, below) > zoomIn(bounds, beside) ? below : beside;
  return placed(bounds, Math.max(smallest, zoomIn(bounds, place)), room, place, from);
}

/**
 * Where reading begins: all that is drawn if it can be read with ease; without the notes, which may lie far off, the
 * whole journey if it can be made out so; else its upper part.
 */
export function firstView(bounds: Rect, room: ViewRoom, withNotes: Rect = bounds): Viewport {
  const all = fitted(withNotes, room, 'top');
  if (all.zoom >= readable) return all;
  const whole = fitted(bounds, room, 'top');
  if (whole.zoom >= smallestWhole) return whole;
  const free = freeIn(room);
  const byWidth = Math.min(1, (free.right - free.left) / bounds.width);
  return placed(bounds, Math.max(smallestByWidth, Math.min(readable, byWidth)), room, free, 'top');
}

/** What nothing lies over, but for the small map. */
export const freeIn = ({ width, height, left, bottom }: ViewRoom): Free => ({
  left: left + gap.side,
  right: width - gap.side,
  top: gap.top,
  bottom: height - bottom - gap.bottom,
});

const zoomIn = ({ width, height }: Rect, { left, right, top, bottom }: Free): number =>
  Math.min(1, (right - left) / width, (bottom - top) / height);

/** As near to the middle of the canvas as what is free allows. */
function placed({ x, y, width, height }: Rect, zoom: number, room: ViewRoom, free: Free, from: From): Viewport {
  const left = nearMiddle(width * zoom, room.width, free.left, free.right);
  const above = from === 'top' || height * zoom > free.bottom - free.top;
  const top = above ? free.top : nearMiddle(height * zoom, room.height, free.top, free.bottom);
  return { x: left - x * zoom, y: top - y * zoom, zoom };
}

function nearMiddle(length: number, whole: number, from: number, to: number): number {
  if (length > to - from) return (from + to - length) / 2;
  return Math.min(Math.max((whole - length) / 2, from), to - length);
}
