import type { Asking } from './question.ts';
import { isLive, type Run } from './run.ts';
import { wake } from './wake.ts';
import type { World } from './world.ts';

/** A call that a run waits for is done: its wait ends now. A call that nobody waits for any more moves nobody. */
export function* callDone(world: World, runId: string, callId: string): Asking<Run | null> {
  const run = world.runs.get(runId);
  if (!run?.position || !isLive(run) || run.position.memo.call !== callId) return null;
  const done: Run = { ...run, position: { ...run.position, until: world.now() } };
  world.runs.set(runId, done);
  return yield* wake(world, done);
}
