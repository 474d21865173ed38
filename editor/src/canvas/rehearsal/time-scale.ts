const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Where a hand lets an event go, away from the start: close together for minutes, wide apart for months. */
const stops = [
  ...[0, 1, 5, 10, 15, 30, 45].map((count) => count * minute),
  ...[1, 2, 3, 4, 6, 8, 12].map((count) => count * hour),
  ...[1, 2, 3, 5, 7, 14, 21, 30, 60, 90, 180, 365].map((count) => count * day),
];
const last = stops.length - 1;
/** So much of the line lies before the start. */
const before = 0.28;

/** Where a moment stands on the line, from 0 to 1; `offset` in ms from the start. What lies beyond it stands at its end. */
export function placeOf(offset: number): number {
  const share = shareOf(Math.abs(offset));
  return offset < 0 ? before * (1 - share) : before + (1 - before) * share;
}

/** The moment at which somebody points, in ms from the start. */
export function offsetAt(place: number): number {
  const share = place < before ? (before - place) / before : (place - before) / (1 - before);
  const stop = stops[Math.round(Math.min(1, Math.max(0, share)) * last)] ?? 0;
  return place < before ? -stop : stop;
}

/** A stop later or earlier than a moment: what an arrow key does. */
export function besideOf(offset: number, by: 1 | -1): number {
  const line = [...stops.map((stop) => -stop).reverse(), ...stops.slice(1)];
  const next = by === 1 ? line.find((stop) => stop > offset) : line.findLast((stop) => stop < offset);
  // Minus nothing is nothing.
  return (next ?? offset) + 0;
}

/** The moments that the line names. */
export const namedOffsets: readonly number[] = [-day, 0, hour, day, 30 * day];

export const furthest = stops[last] ?? 0;

/** Between two stops a moment stands as far as its time is. */
function shareOf(distance: number): number {
  const above = stops.findIndex((stop) => stop >= distance);
  if (above === -1) return 1;
  const [from = 0, to = 0] = [stops[above - 1], stops[above]];
  return above === 0 ? 0 : (above - 1 + (distance - from) / (to - from)) / last;
}
