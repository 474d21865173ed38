import type { Instant } from '../../schedule/instant.ts';

/** null is never. */
export const earliest = (instants: readonly (Instant | null)[]): Instant | null =>
  instants.reduce((a, b) => (a === null ? b : b === null ? a : Math.min(a, b)), null);
