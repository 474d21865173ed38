import { catchUp } from './catch-up.ts';
import type { Asking } from './question.ts';
import type { Run } from './run.ts';
import type { World } from './world.ts';

/** Time came for one run: moves it only if it is due. A repeated, early or late call moves nobody twice. */
export function* wake(world: World, run: Run): Asking<Run> {
  const due = run.status === 'waiting' && run.position?.until != null && run.position.until <= world.now();
  return due ? yield* catchUp(world, run, world.now()) : run;
}

/** Goes on with a run that was held while its journey was paused. */
export function* release(world: World, run: Run): Asking<Run> {
  if (run.status !== 'held') return run;
  const waiting: Run = { ...run, status: 'waiting' };
  world.runs.set(run.id, waiting);
  return yield* catchUp(world, waiting, world.now());
}
