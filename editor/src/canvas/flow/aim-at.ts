import type { Carry } from './view-store.ts';

/** How a place looks to a step that is carried: it can go here, it would, it cannot; undefined: it is no place at all. */
export function aimAt(carry: Carry, from: string, spot: string): 'open' | 'over' | 'refused' | undefined {
  if (carry.ids.has(from)) return undefined;
  if (carry.over !== spot) return 'open';
  return carry.fault ? 'refused' : 'over';
}
