import { fnv1a32 } from '../../fnv1a32.ts';

/**
 * Whole seconds in [0, most], even over all runs, and the same for one visit whenever it is asked.
 * @example spreadOf({ runId, nodeId: 'w1', visit: 1 }, 600) // up to ten minutes
 */
export function spreadOf(of: { runId: string; nodeId: string; visit: number }, most: number): number {
  const hash = fnv1a32(String(fnv1a32(`${of.runId}/${of.nodeId}/${of.visit}`)));
  return Math.floor((hash / 2 ** 32) * (most + 1));
}
