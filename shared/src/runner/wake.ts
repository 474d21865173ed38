import { goInside } from './begin-anew.ts';
import { catchUp } from './catch-up.ts';
import { dueOf } from './due.ts';
import { askExits } from './exit-conditions.ts';
import type { Asking } from './question.ts';
import { isLive, type Run } from './run.ts';
import type { World } from './world.ts';

/** Time came for one run: moves it only if it is due. A repeated, early or late call moves nobody twice. */
export function* wake(world: World, run: Run): Asking<Run> {
  const due = dueOf(world.journeys.planOf(run.journeyId, run.version), run);
  return due !== null && due <= world.now() ? yield* catchUp(world, run, world.now()) : run;
}

/** Goes on with a run that was held while its journey was paused. */
export function* release(world: World, run: Run): Asking<Run> {
  if (run.status !== 'held') return run;
  // Who is held waits on past the wait's end, so what has come to hold since is a reason to leave.
  const asked = yield* askExits(world, run, world.now());
  if (!isLive(asked)) return asked;
  if (asked.position?.memo.entering === true) return yield* goInside(world, asked, asked.position.nodeId);
  const waiting: Run = { ...asked, status: 'waiting' };
  world.runs.set(run.id, waiting);
  return yield* catchUp(world, waiting, world.now());
}
