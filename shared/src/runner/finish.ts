import type { Instant } from '../schedule/instant.ts';
import type { Reason } from './reason.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

/** Ends a run. It stays in the world, so that re-entry under the same lock sees it. */
export function finish(
  world: World,
  run: Run,
  status: 'finished' | 'exited' | 'failed',
  why: Reason,
  at: Instant,
): Run {
  const ended: Run = { ...run, status, endedAt: Math.max(at, run.enteredAt), endReason: why, position: null };
  world.runs.set(run.id, ended);
  return ended;
}
