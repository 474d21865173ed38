import { retry, skip } from '@olle/shared/runner/advance';
import { catchUp } from '@olle/shared/runner/catch-up';
import { exit } from '@olle/shared/runner/exit';
import type { Asking } from '@olle/shared/runner/question';
import { reason } from '@olle/shared/runner/reason';
import { isLive } from '@olle/shared/runner/run';
import type { World } from '@olle/shared/runner/world';

export type Help = 'retry' | 'skip' | 'exit';
export type Helped = 'done' | 'not_live';

/** A person moves one run on, on record: tries its step again, goes past it, or lets it out. */
export function* helpRun(
  world: World,
  runId: string,
  help: Help,
  record: { readonly by: string; readonly note: string },
): Asking<Helped> {
  const run = world.runs.get(runId);
  if (!run || !isLive(run)) return 'not_live';
  const acts = {
    retry: () => retry(world, run, reason('retried_by_hand', record)),
    skip: () => skip(world, run, reason('skipped_by_hand', record)),
    *exit() {
      return exit(world, run, reason('exit_by_hand', record), world.now());
    },
  };
  const moved = yield* acts[help]();
  if (moved.status === 'waiting') yield* catchUp(world, moved, world.now());
  return 'done';
}
