import type { Position } from './run.ts';

/**
 * Where a run stood whose wait could not be ended: it waits on, and ends it, and does not begin the step anew, which has
 * sent its message, or made its call, already. Null: it is not stuck, or has no wait that could go on.
 */
export function unstuck({ nodeId, since, stepSeq, memo }: Position): Position | null {
  const { stuck, error: _why, dueAt, ...kept } = memo;
  const until = typeof dueAt === 'number' ? dueAt : null;
  if (stuck !== 'interpretation_failed' || (until === null && typeof kept.call !== 'string')) return null;
  return { nodeId, since, stepSeq, until, memo: kept };
}
